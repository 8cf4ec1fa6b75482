// A network of its own, so that storage need not be reached from outside.
param name string
param location string
param tags object

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/24'] }
    subnets: [
      {
        name: 'service'
        properties: {
          addressPrefix: '10.60.0.0/26'
          delegations: [
            {
              name: 'containers'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.60.0.64/27' }
      }
    ]
  }
}

output networkId string = network.id
output serviceSubnetId string = network.properties.subnets[0].id
output endpointSubnetId string = network.properties.subnets[1].id
