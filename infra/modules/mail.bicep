metadata description = 'Communication Services with an e-mail domain, from which letters are sent by identity.'

@description('Name of the Communication Services resource.')
param name string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity.')
param principalId string

@description('Domain of the sender\'s address. Empty: a domain that Azure manages (for trials: small quota, no replies).')
param domain string

@description('Part of the sender\'s address before the @.')
param senderName string

@description('Name that recipients see.')
param displayName string

@description('Where message contents rest.')
param dataLocation string = 'Japan'

@description('Log Analytics workspace for the count of sent messages.')
param workspaceId string

var emailServiceOwner = '09976791-48a7-449e-bb21-39d1a415f350'
var isManaged = empty(domain)

resource emailService 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: '${name}-mail'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource emailDomain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: emailService
  name: isManaged ? 'AzureManagedDomain' : domain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: isManaged ? 'AzureManaged' : 'CustomerManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource sender 'Microsoft.Communication/emailServices/domains/senderUsernames@2023-04-01' = if (!isManaged) {
  parent: emailDomain
  name: senderName
  properties: { username: senderName, displayName: displayName }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation, linkedDomains: [emailDomain.id] }
}

resource owner 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: communication
  name: guid(communication.id, 'app', emailServiceOwner)
  properties: {
    description: 'Communication and Email Service Owner'
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', emailServiceOwner)
  }
}

// Not EmailStatusUpdateOperational: it names recipients. What became of a letter stands on its row.
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: communication
  name: 'sent'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'EmailSendMailOperational', enabled: true }]
  }
}

@description('Address of the service.')
output endpoint string = 'https://${communication.properties.hostName}/'

@description('Address that letters come from.')
output from string = '${isManaged ? 'DoNotReply' : senderName}@${emailDomain.properties.fromSenderDomain}'

@description('DNS records that a domain of one\'s own needs before it can send.')
output verificationRecords object = isManaged ? {} : emailDomain.properties.verificationRecords
