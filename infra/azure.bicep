// Everything that Followthrough needs in Azure and Entra, for one tenant. See docs/deploy.md.
targetScope = 'resourceGroup'

@description('Short name of the installation: part of every resource name. Small letters and digits.')
@minLength(3)
@maxLength(12)
param name string

@description('Where all resources stand but the bot registration.')
param location string = 'uksouth'

@description('Where Microsoft handles the bot\'s messages. There is no region in the United Kingdom.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('Name of the registry of infra/registry.bicep, in this resource group.')
param registryName string

@description('Image of the service with its tag, such as followthrough:1.0.0.')
param image string

@description('The SharePoint site that keeps the plan.')
param siteUrl string

@description('Key of the plan; blank for the first one of the site.')
param planKey string = ''

@description('refs: cards and chat hold refs, dates and ratings, no words of an action or an update')
@allowed(['full', 'refs'])
param cards string = 'full'

@description('Host name of your own domain for the service; blank for the one that Azure gives.')
param publicHost string = ''

@description('An app registration that was made before; blank to have it made here.')
param clientId string = ''

@description('Object id of that registration\'s service principal; needed only with a certificate.')
param servicePrincipalId string = ''

@description('Key Vault secret that holds the certificate and its key as PEM; blank to sign in with the managed identity.')
param certificateSecretUri string = ''

@description('What the tab may read of SharePoint as the person.')
@allowed(['Sites.Selected', 'AllSites.Read'])
param readScope string = 'Sites.Selected'

@description('How many copies of the service run, in each of which everything can be done.')
@minValue(1)
@maxValue(10)
param replicas int = 2

@description('Who is told by e-mail when an alert fires.')
param alertAddress string

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('On every resource.')
param tags object = { product: 'followthrough' }

var makesRegistration = empty(clientId)
var host = empty(publicHost) ? '${name}.${environment.outputs.defaultDomain}' : publicHost
var publicUrl = 'https://${host}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location, tags: tags }
}

module watching 'modules/watching.bicep' = {
  name: 'watching'
  params: {
    name: name
    location: location
    tags: tags
    logDays: logDays
    principalId: identity.properties.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
    endpointSubnetId: network.outputs.endpointSubnetId
    networkId: network.outputs.networkId
    principalIds: empty(servicePrincipalId)
      ? [identity.properties.principalId]
      : [identity.properties.principalId, servicePrincipalId]
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
    subnetId: network.outputs.serviceSubnetId
  }
}

module registration 'modules/registration.bicep' = if (makesRegistration) {
  name: 'registration'
  params: {
    name: name
    host: host
    readScope: readScope
    identityPrincipalId: identity.properties.principalId
  }
}

var appId = makesRegistration ? registration!.outputs.clientId : clientId

module service 'modules/service.bicep' = {
  name: 'service'
  params: {
    name: name
    location: location
    tags: tags
    environmentId: environment.outputs.environmentId
    identityId: identity.id
    identityClientId: identity.properties.clientId
    identityPrincipalId: identity.properties.principalId
    registryName: registryName
    image: image
    replicas: replicas
    publicUrl: publicUrl
    siteUrl: siteUrl
    planKey: planKey
    cards: cards
    clientId: appId
    certificateSecretUri: certificateSecretUri
    storageTableUrl: storage.outputs.tableUrl
    applicationInsights: watching.outputs.connectionString
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    location: botLocation
    tags: tags
    clientId: appId
    publicUrl: publicUrl
    workspaceId: watching.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
    alertAddress: alertAddress
  }
}

// Names as Microsoft 365 Agents Toolkit writes them into env/.env.*, and as npm run package reads them.
output CLIENT_ID string = appId
output PUBLIC_URL string = publicUrl
output PUBLIC_HOST string = host
output STORAGE_ACCOUNT_URL string = storage.outputs.tableUrl
output MANAGED_IDENTITY_CLIENT_ID string = identity.properties.clientId
