// One app registration of this tenant: bot, service, tab and SharePoint app (docs/decisions/004).
// It trusts the service's managed identity, so there is no secret. Consent is given by a person.
extension microsoftGraphV1

param name string
param host string
param identityPrincipalId string

@allowed(['Sites.Selected', 'AllSites.Read'])
param readScope string

var scopeId = guid(name, host, 'plan.use')
var sharePointId = '00000003-0000-0ff1-ce00-000000000000' // Office 365 SharePoint Online

resource sharePoint 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: sharePointId
}

resource registration 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'followthrough-${name}'
  displayName: 'Followthrough'
  signInAudience: 'AzureADMyOrg'
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: scopeId
        value: 'plan.use'
        type: 'User'
        isEnabled: true
        userConsentDisplayName: 'Use the action plan as you'
        userConsentDescription: 'Lets the tab send what you write to Followthrough in your name.'
        adminConsentDisplayName: 'Use the action plan as the signed-in person'
        adminConsentDescription: 'Lets the tab send what a person writes to Followthrough in their name.'
      }
    ]
  }
  spa: {
    redirectUris: ['https://${host}', 'brk-multihub://${host}']
  }
  requiredResourceAccess: [
    {
      resourceAppId: sharePointId
      resourceAccess: [
        {
          id: filter(sharePoint.appRoles, role => role.value == 'Sites.Selected')[0].id
          type: 'Role'
        }
        {
          id: filter(sharePoint.oauth2PermissionScopes, scope => scope.value == readScope)[0].id
          type: 'Scope'
        }
      ]
    }
  ]
}

resource trust 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
  name: '${registration.uniqueName}/service'
  issuer: '${az.environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: identityPrincipalId
  audiences: ['api://AzureADTokenExchange']
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: registration.appId
}

output clientId string = registration.appId
output servicePrincipalId string = principal.id
