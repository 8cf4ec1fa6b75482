// Where containers run, in our own network; what they print goes to the logs without a key.
param name string
param location string
param tags object
param workspaceId string
param subnetId string

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-containers'
  location: location
  tags: tags
  properties: {
    zoneRedundant: true
    appLogsConfiguration: { destination: 'azure-monitor' }
    vnetConfiguration: { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-logs'
  scope: environment
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

output environmentId string = environment.id
output defaultDomain string = environment.properties.defaultDomain
