metadata description = 'Storage of the intake: no shared keys, raw mail that nobody can change or delete before its time, and the roles of the app.'

@description('Name of the storage account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity.')
param principalId string

@description('Log Analytics workspace for the audit of reads, writes and deletions of blobs.')
param workspaceId string

@description('Replication of the storage account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'])
param sku string

@description('Whether the account is reached from the internet. False where private endpoints are used.')
param publicAccess bool

@description('Days for which a raw mail can be neither changed nor deleted after it was kept. Must end before the erasure by Retention__Days begins.')
@minValue(1)
param immutableDays int

@description('Days for which a deleted blob or container can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int

@description('Days after which mail, files, results and letters are deleted even if the erasure of the app never ran.')
@minValue(1)
param backstopDays int

@description('Container of the app\'s packages.')
param packageContainer string

var personalContainers = ['mail', 'attachments', 'results', 'letters']
var otherContainers = ['statements', 'keys', packageContainer]
// The runtime keeps its leases and its keys there, and wants to own what it keeps.
var runtimeContainers = ['azure-webjobs-hosts', 'azure-webjobs-secrets']
// What the app may do with the account. A contributor reads, writes and deletes blobs and makes containers; an owner could also lift the protection of raw mail.
var roles = {
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: sku }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: publicAccess ? 'Allow' : 'Deny'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true, retentionInDays: softDeleteDays }
    deleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = [
  for container in concat(personalContainers, otherContainers, runtimeContainers): {
    parent: blobs
    name: container
    properties: {
      publicAccess: 'None'
      immutableStorageWithVersioning: container == 'mail' ? { enabled: true } : null
    }
  }
]

// Left unlocked: a person who is given that right for the moment can lift it for single mails, to erase on request. The app has no such right. Locking is for good;
// docs/operations.md says when.
resource immutable 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-01-01' = {
  name: '${name}/default/mail/default'
  properties: {
    immutabilityPeriodSinceCreationInDays: immutableDays
    allowProtectedAppendWrites: false
  }
  dependsOn: [containers]
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2025-01-01' = {
  parent: account
  name: 'default'
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          // The app deletes blobs; with versioning on, a deleted blob lives on as a version until this rule takes it.
          name: 'delete-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: map(personalContainers, container => '${container}/') }
            actions: { version: { delete: { daysAfterCreationGreaterThan: softDeleteDays } } }
          }
        }
        {
          name: 'backstop'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: map(personalContainers, container => '${container}/') }
            actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: backstopDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    scope: account
    name: guid(account.id, 'app', role.value)
    properties: {
      description: role.key
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

resource owned 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, index) in runtimeContainers: {
    scope: containers[length(personalContainers) + length(otherContainers) + index]
    name: guid(account.id, 'app', container, blobOwner)
    properties: {
      description: 'Storage Blob Data Owner of ${container}'
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobOwner)
    }
  }
]

// Who read, wrote or deleted which blob. Queues and tables are polled every few seconds: their log would cost much and say nothing.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: { category: category, enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

@description('Resource id of the account.')
output id string = account.id

@description('Address of the blob service.')
output blobUri string = account.properties.primaryEndpoints.blob

@description('Address of the queue service.')
output queueUri string = account.properties.primaryEndpoints.queue

@description('Address of the table service.')
output tableUri string = account.properties.primaryEndpoints.table

@description('Address of the container with the app\'s packages.')
output packageUri string = '${account.properties.primaryEndpoints.blob}${packageContainer}'
