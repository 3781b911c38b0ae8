metadata description = 'Everything that an intake needs in Azure: one resource group, no key, no secret in a template.'

targetScope = 'subscription'

@description('Name of the environment, as azd knows it: dev, prod.')
@minLength(1)
@maxLength(16)
param environmentName string

@description('Azure region. Must offer the Flex Consumption plan.')
param location string

@description('Path of the call definition within the app.')
param callDefinition string = 'Calls/seis-r8/call.json'

@description('Days after the end of the call after which personal data is erased; 0 never erases.')
@minValue(0)
param retentionDays int

@description('Days for which a raw mail can be neither changed nor deleted. Keep it below the days from the first mail to the erasure.')
@minValue(1)
param mailImmutableDays int

@description('Days for which deleted blobs can be brought back; erasure is final only after them.')
@minValue(1)
@maxValue(365)
param softDeleteDays int

@description('Replication of storage.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'])
param storageSku string

@description('Addresses of the people that alerts and budget write to.')
@minLength(1)
param operatorEmails string[]

@description('Whether alerts are sent.')
param alertsEnabled bool

@description('Whether the app is probed from outside every five minutes.')
param probeEnabled bool

@description('Amount a month at which the budget is reached, in the currency of the billing account.')
@minValue(1)
param monthlyBudget int

@description('First day of the month in which the budget begins, as 2026-04-01.')
param budgetStartDate string

@description('Client id of the app registration with which people sign in.')
param signInClientId string

@description('Object ids of the groups whose members may decide at the desk.')
@minLength(1)
param officerGroups string[]

@description('Object ids of the groups whose members may approve what another officer has written; none: every officer.')
param approverGroups string[] = []

@description('Object ids of the groups whose members may look at the desk.')
param readerGroups string[]

@description('Address of the desk for links in exports and letters, where it is not the app\'s own; or empty.')
param deskAddress string = ''

@description('Address of a timestamp authority (RFC 3161) that stamps what the call was closed with; empty: nobody is asked.')
param timestampUrl string = ''

@description('IMAP server of the mailbox; empty: mail comes by HTTP alone.')
param mailboxHost string

@description('The mailbox: its address, as a rule.')
param mailboxUser string

@description('Whether the app reads the mailbox with its managed identity (Exchange Online) instead of the password in the vault.')
param mailboxByIdentity bool

@description('Folders of the mailbox, separated by semicolons.')
param mailboxFolders string = 'INBOX'

@description('Keyword that a message bears once it is safe; \\Flagged where the server takes no keywords (Exchange).')
param mailboxTakenKeyword string

@description('Names under which our own mail server writes Authentication-Results, separated by commas; unnamed for Exchange Online; unchecked for no check.')
param mailAuthenticationServer string

@description('Domain of the sender\'s address; empty for one that Azure manages, which is for trials only.')
param senderDomain string

@description('Whether the sender\'s domain is verified. Deploy with false first: the DNS records to put in are an output.')
param senderDomainVerified bool

@description('Part of the sender\'s address before the @.')
param senderName string

@description('Name that recipients of letters see.')
param senderDisplayName string

@description('Letters an hour that the mail service allows; what is over waits for its turn. 0 for no limit.')
@minValue(0)
param lettersPerHour int

@description('Whether on-time submissions are answered at once.')
param acknowledgeOnReceipt bool = true

@description('How long letters about an act of an officer wait, so that they are not sent where it is taken back at once.')
param acknowledgeAfterAct string = '00:03:00'

@description('Addresses of the officers on duty, who are told by mail what waits for them; none for nobody.')
@minLength(1)
param dutyAddresses string

@description('Time of day in Japan of the morning\'s digest to them.')
param dutyDigestAt string = '08:30:00'

@description('How long before the deadline they are told at once what waits.')
param dutyAlertBefore string = '02:00:00'

@description('Whether letters with findings carry the forms of their recipient back, with the findings as comments.')
param remarksInLetters bool = true

@description('Whether storage and vault are reached through private endpoints alone.')
param privateNetworking bool

@description('Address space of the virtual network, where there is one.')
param networkAddressPrefix string = '10.20.0.0/24'

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances at a time.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances that are always up for pages and API.')
@minValue(0)
param alwaysReadyHttp int

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int

@description('Most gigabytes of logs a day.')
@minValue(1)
param logDailyCapGb int = 1

var token = uniqueString(subscription().id, environmentName, location)
var appName = 'func-seis-${token}'
var tags = { 'azd-env-name': environmentName, application: 'SeisFunctions' }
// No raw mail outlives this, whatever becomes of the app: a year from first mail to end of call is more than any call has taken.
var backstopDays = (retentionDays == 0 ? 3650 : retentionDays) + 366

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-seis-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-seis-${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-seis-${token}'
    insightsName: 'appi-seis-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'stseis${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    sku: storageSku
    publicAccess: !privateNetworking
    immutableDays: mailImmutableDays
    softDeleteDays: softDeleteDays
    backstopDays: backstopDays
    packageContainer: 'packages'
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: 'kv-seis-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    publicAccess: !privateNetworking
    workspaceId: monitoring.outputs.workspaceId
  }
}

module mail 'modules/mail.bicep' = {
  scope: group
  params: {
    name: 'acs-seis-${token}'
    tags: tags
    principalId: identity.outputs.principalId
    domain: senderDomain
    domainVerified: senderDomainVerified
    senderName: senderName
    displayName: senderDisplayName
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  scope: group
  params: { name: 'vnet-seis-${token}', location: location, tags: tags, addressPrefix: networkAddressPrefix }
}

var endpoints = [
  { groupId: 'blob', zoneName: 'privatelink.blob.${environment().suffixes.storage}' }
  { groupId: 'queue', zoneName: 'privatelink.queue.${environment().suffixes.storage}' }
  { groupId: 'table', zoneName: 'privatelink.table.${environment().suffixes.storage}' }
  { groupId: 'vault', zoneName: 'privatelink.vaultcore.azure.net' }
]

module privateEndpoints 'modules/endpoint.bicep' = [
  for endpoint in endpoints: if (privateNetworking) {
    scope: group
    params: {
      name: 'pe-${endpoint.groupId}-${token}'
      location: location
      tags: tags
      targetId: endpoint.groupId == 'vault' ? vault.outputs.id : storage.outputs.id
      groupId: endpoint.groupId
      zoneName: endpoint.zoneName
      networkId: network!.outputs.id
      subnetId: network!.outputs.endpointSubnetId
    }
  }
]

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: appName
    planName: 'plan-seis-${token}'
    location: location
    tags: tags
    identity: { id: identity.outputs.id, clientId: identity.outputs.clientId }
    storage: {
      blobUri: storage.outputs.blobUri
      queueUri: storage.outputs.queueUri
      tableUri: storage.outputs.tableUri
      packageUri: storage.outputs.packageUri
    }
    monitoring: { workspaceId: monitoring.outputs.workspaceId, connectionString: monitoring.outputs.connectionString }
    settings: {
      Call__Definition: callDefinition
      Acknowledge__OnReceipt: string(acknowledgeOnReceipt)
      Acknowledge__AfterAct: acknowledgeAfterAct
      Duty__To: dutyAddresses
      Duty__DigestAt: dutyDigestAt
      Duty__AlertBefore: dutyAlertBefore
      Remarks__InLetters: string(remarksInLetters)
      Desk__SignIn: 'appService'
      Desk__Officers: join(officerGroups, ',')
      Desk__Readers: join(readerGroups, ',')
      Desk__Approvers: join(approverGroups, ',')
      Desk__SecondApproval: 'true'
      // Of no account here: App Service keeps the session.
      Desk__Session: '12:00:00'
      Desk__Address: deskAddress
      Storage__GiveUpAfter: '00:00:10'
      Mailbox__Kind: empty(mailboxHost) ? 'none' : 'imap'
      Mailbox__Host: mailboxHost
      Mailbox__Port: '0'
      Mailbox__Tls: 'implicit'
      Mailbox__TrustedCertificate: ''
      Mailbox__User: mailboxUser
      Mailbox__Password: empty(mailboxHost) || mailboxByIdentity
        ? ''
        : '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/mailbox-password)'
      Mailbox__OAuthTenantId: mailboxByIdentity ? tenant().tenantId : ''
      Mailbox__OAuthClientId: mailboxByIdentity ? identity.outputs.clientId : ''
      Mailbox__OAuthClientSecret: ''
      Mailbox__OAuthScope: 'https://outlook.office365.com/.default'
      Mailbox__OAuthAuthority: environment().authentication.loginEndpoint
      Mailbox__Inbox: mailboxFolders
      Mailbox__Junk: ''
      Mailbox__AfterTaking: 'flag'
      Mailbox__TakenKeyword: mailboxTakenKeyword
      Mailbox__TakenFolder: 'Taken'
      Mailbox__Timeout: '00:01:00'
      Mailbox__AlertAfter: '00:15:00'
      Mailbox__AuthenticationServer: mailAuthenticationServer
      Sender__Kind: 'azure'
      Sender__From: mail.outputs.from
      Sender__Endpoint: mail.outputs.endpoint
      Sender__Host: ''
      Sender__Port: '0'
      Sender__Tls: 'startTls'
      Sender__TrustedCertificate: ''
      Sender__User: ''
      Sender__Password: ''
      Sender__Connections: '2'
      Sender__Timeout: '00:02:00'
      Sender__RetryAfter: '00:01:00'
      Sender__LongestRetry: '01:00:00'
      Sender__GiveUpAfter: '1.00:00:00'
      Sender__PerHour: string(lettersPerHour)
      Sender__PerApplicantPerHour: '20'
      Upload__MaxBytes: '26214400'
      Upload__MaxFiles: '20'
      Upload__MaxFieldLength: '254'
      Upload__SubmissionsPerMinutePerClient: '10'
      Upload__SubmissionsPerMinute: '120'
      Upload__ChecksPerMinutePerClient: '20'
      Upload__ChecksPerMinute: '240'
      Upload__RegistrationsPerMinutePerClient: '20'
      Upload__RegistrationsPerMinute: '240'
      Upload__AtATime: '16'
      // App Service's front end writes the client's address.
      Upload__TrustedProxies: '1'
      PollMailboxSchedule: '*/10 * * * * *'
      CloseIntakeSchedule: '0 * * * * *'
      RequeueLostSchedule: '30 */5 * * * *'
      MeasureIntakeSchedule: '15 * * * * *'
      ReleaseLettersSchedule: '20 * * * * *'
      TellOfficersSchedule: '40 * * * * *'
      SendJoiningInstructionsSchedule: '50 * * * * *'
      // 02:30 in Japan.
      EraseExpiredSchedule: '0 30 17 * * *'
      // 02:00 in Japan, before anything is erased.
      CompareReceiptsSchedule: '0 0 17 * * *'
      Timestamp__Url: timestampUrl
      Retention__Days: string(retentionDays)
      Retention__MailImmutableDays: string(mailImmutableDays)
    }
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyHttp: alwaysReadyHttp
    subnetId: privateNetworking ? network!.outputs.appSubnetId : ''
  }
  // Without its endpoints the app finds no storage and does not start.
  dependsOn: [privateEndpoints]
}

module authentication 'modules/authentication.bicep' = {
  scope: group
  params: { appName: appName, clientId: signInClientId, allowedGroups: union(officerGroups, approverGroups, readerGroups) }
  dependsOn: [app]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    name: 'seis-${environmentName}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    emails: operatorEmails
    enabled: alertsEnabled
    probeEnabled: probeEnabled
    healthUri: '${app.outputs.uri}/api/health'
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: { name: 'seis-${environmentName}', amount: monthlyBudget, startDate: budgetStartDate, emails: operatorEmails }
}

@description('Name of the function app.')
output INTAKE_APP_NAME string = appName

@description('Address of the function app.')
output INTAKE_URI string = app.outputs.uri

@description('Name of the resource group.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Key Vault into which passwords are put.')
output INTAKE_VAULT_URI string = vault.outputs.uri

@description('Address that letters come from.')
output INTAKE_SENDER string = mail.outputs.from

@description('Address that the app calls others from; empty without private networking.')
output INTAKE_OUTGOING_ADDRESS string = privateNetworking ? network!.outputs.outgoingAddress : ''

@description('DNS records that the sender\'s domain needs.')
output INTAKE_SENDER_RECORDS object = mail.outputs.verificationRecords
