// The registry that holds the service's image. Deployed once, before infra/azure.bicep.
targetScope = 'resourceGroup'

@description('Where it stands.')
param location string = 'uksouth'

@description('Its name: letters and digits only, unique in all of Azure.')
@minLength(5)
@maxLength(50)
param registryName string

@description('On every resource.')
param tags object = { product: 'followthrough' }

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: registryName
  location: location
  tags: tags
  sku: { name: 'Basic' }
  properties: {
    adminUserEnabled: false
    anonymousPullEnabled: false
  }
}

output registryServer string = registry.properties.loginServer
