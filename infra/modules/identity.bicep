metadata description = 'The one identity of the app: it reads storage, sends mail, writes telemetry and reads secrets, all without a key.'

@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id, by which the app and its deployment carry the identity.')
output id string = identity.id

@description('Client id, by which the code asks for tokens.')
output clientId string = identity.properties.clientId

@description('Object id, to which roles are given.')
output principalId string = identity.properties.principalId
