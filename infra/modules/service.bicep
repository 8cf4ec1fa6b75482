// The service: one container, several times.
param name string
param location string
param tags object
param environmentId string
param identityId string
param identityClientId string
param identityPrincipalId string
param registryName string
param image string
param replicas int
param publicUrl string
param siteUrl string
param planKey string
param cards string
param clientId string
param certificateSecretUri string
param storageTableUrl string
param applicationInsights string

var pullImages = '7f951dda-4ed3-4680-a7ca-43fe172d538d' // AcrPull
var hasCertificate = !empty(certificateSecretUri)
var certificateFolder = '/mnt/certificate'
var port = 3978

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identityPrincipalId, pullImages)
  scope: registry
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', pullImages)
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource service 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  dependsOn: [mayPull]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        allowInsecure: false
        transport: 'http'
      }
      registries: [{ server: registry.properties.loginServer, identity: identityId }]
      secrets: hasCertificate
        ? [{ name: 'certificate', keyVaultUrl: certificateSecretUri, identity: identityId }]
        : []
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'service'
          image: '${registry.properties.loginServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'PORT', value: string(port) }
            { name: 'PUBLIC_URL', value: publicUrl }
            { name: 'SHAREPOINT_SITE_URL', value: siteUrl }
            { name: 'PLAN_KEY', value: planKey }
            { name: 'CARDS', value: cards }
            { name: 'TENANT_ID', value: tenant().tenantId }
            { name: 'CLIENT_ID', value: clientId }
            { name: 'STORAGE_ACCOUNT_URL', value: storageTableUrl }
            { name: 'IDENTITY', value: hasCertificate ? 'certificate' : 'managed' }
            { name: 'CERTIFICATE_PATH', value: hasCertificate ? '${certificateFolder}/certificate' : '' }
            { name: 'MANAGED_IDENTITY_CLIENT_ID', value: identityClientId }
            { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: applicationInsights }
          ]
          volumeMounts: hasCertificate
            ? [{ volumeName: 'certificate', mountPath: certificateFolder }]
            : []
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: port }
              periodSeconds: 3
              failureThreshold: 20
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: port }
              periodSeconds: 10
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: port }
              periodSeconds: 30
              timeoutSeconds: 10
              failureThreshold: 3
            }
          ]
        }
      ]
      volumes: hasCertificate
        ? [
            {
              name: 'certificate'
              storageType: 'Secret'
              secrets: [{ secretRef: 'certificate', path: 'certificate' }]
            }
          ]
        : []
      scale: { minReplicas: replicas, maxReplicas: replicas }
    }
  }
}
