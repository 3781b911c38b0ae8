metadata description = 'The function app on the Flex Consumption plan, with every setting that the code reads.'

@description('Name of the app.')
param name string

@description('Name of the plan.')
param planName string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The app\'s identity.')
param identity { id: string, clientId: string }

@description('Addresses of storage.')
param storage { blobUri: string, queueUri: string, tableUri: string, packageUri: string }

@description('Where telemetry goes.')
param monitoring { workspaceId: string, connectionString: string }

@description('The app\'s own settings, as local.settings.sample.json lists them.')
param settings object

@description('Memory of an instance in MB. 2048 reads a message of 100 MB with room to spare.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Most instances at a time.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int

@description('Instances that are always up for the dashboard and the API; 0 saves money and makes the first page wait some seconds.')
@minValue(0)
param alwaysReadyHttp int

@description('Subnet of the app, or empty without private networking.')
param subnetId string

var storageSettings = {
  AzureWebJobsStorage__blobServiceUri: storage.blobUri
  AzureWebJobsStorage__queueServiceUri: storage.queueUri
  AzureWebJobsStorage__tableServiceUri: storage.tableUri
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.clientId
}
var hostSettings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.connectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
  // The dashboard stands at /, where the runtime would show a page of its own.
  AzureWebJobsDisableHomepage: 'true'
  // App Service Authentication proves itself to Entra ID with the identity: there is no client secret to rotate.
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.clientId
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'intake' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: storage.packageUri
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyHttp == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyHttp }]
      }
    }
    siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', http20Enabled: true, ftpsState: 'Disabled' }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, storageSettings, hostSettings)
  }

  // Packages are published with Entra ID alone.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'platform'
  properties: {
    workspaceId: monitoring.workspaceId
    // The app's own log goes to Application Insights; here stands what the platform says, sign-ins among it.
    logs: [{ category: 'AppServiceAuthenticationLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Resource id of the app.')
output id string = app.id

@description('Address of the app.')
output uri string = 'https://${app.properties.defaultHostName}'
