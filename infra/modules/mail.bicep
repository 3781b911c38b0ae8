metadata description = 'Communication Services with an e-mail domain, from which letters are sent by identity.'

@description('Name of the Communication Services resource.')
param name string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity.')
param principalId string

@description('Domain of the sender\'s address. Empty: a domain that Azure manages (for trials: small quota, no replies).')
param domain string

@description('Whether domain, SPF, DKIM and DKIM2 of that domain are verified. Azure refuses to link a domain before; until then letters come from a domain of Azure\'s.')
param domainVerified bool

@description('Part of the sender\'s address before the @.')
param senderName string

@description('Name that recipients see.')
param displayName string

@description('Where message contents rest.')
param dataLocation string = 'Japan'

@description('Log Analytics workspace for the count of sent messages.')
param workspaceId string

var emailServiceOwner = '09976791-48a7-449e-bb21-39d1a415f350'
var sendsFromOwn = !empty(domain) && domainVerified

resource emailService 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: '${name}-mail'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource managedDomain 'Microsoft.Communication/emailServices/domains@2023-04-01' = if (!sendsFromOwn) {
  parent: emailService
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: { domainManagement: 'AzureManaged', userEngagementTracking: 'Disabled' }
}

resource ownDomain 'Microsoft.Communication/emailServices/domains@2023-04-01' = if (!empty(domain)) {
  parent: emailService
  name: domain
  location: 'global'
  tags: tags
  properties: { domainManagement: 'CustomerManaged', userEngagementTracking: 'Disabled' }
}

resource sender 'Microsoft.Communication/emailServices/domains/senderUsernames@2023-04-01' = if (sendsFromOwn) {
  parent: ownDomain
  name: senderName
  properties: { username: senderName, displayName: displayName }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation, linkedDomains: [sendsFromOwn ? ownDomain.id : managedDomain.id] }
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
output from string = sendsFromOwn ? '${senderName}@${domain}' : 'DoNotReply@${managedDomain!.properties.fromSenderDomain}'

@description('DNS records that a domain of one\'s own needs before it can send.')
output verificationRecords object = empty(domain) ? {} : ownDomain!.properties.verificationRecords
