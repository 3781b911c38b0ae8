// What is deployed. AZURE_ENV_NAME chooses the environment, whose file holds what differs; names of people, groups and domains come from the
// settings of azd (azd env set NAME value) or of the workflow, and stand in no file. What has no default must be set.
using './main.bicep'

var environments = {
  dev: loadYamlContent('environments/dev.yaml')
  prod: loadYamlContent('environments/prod.yaml')
}
var chosen = environments[readEnvironmentVariable('AZURE_ENV_NAME', 'dev')]

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'japaneast')

param retentionDays = chosen.retentionDays
param mailImmutableDays = chosen.mailImmutableDays
param softDeleteDays = chosen.softDeleteDays
param storageSku = chosen.storageSku
param alertsEnabled = chosen.alertsEnabled
param probeEnabled = chosen.probeEnabled
param monthlyBudget = chosen.monthlyBudget
param privateNetworking = chosen.privateNetworking
param alwaysReadyHttp = chosen.alwaysReadyHttp
param logRetentionDays = chosen.logRetentionDays

param callDefinition = readEnvironmentVariable('INTAKE_CALL', 'Calls/seis-r8/call.json')
param operatorEmails = split(readEnvironmentVariable('INTAKE_OPERATORS'), ',')
param dutyAddresses = readEnvironmentVariable('INTAKE_DUTY')
param budgetStartDate = readEnvironmentVariable('INTAKE_BUDGET_START')
param signInClientId = readEnvironmentVariable('INTAKE_SIGN_IN_CLIENT_ID')
param officerGroups = split(readEnvironmentVariable('INTAKE_OFFICERS'), ',')
param readerGroups = filter(split(readEnvironmentVariable('INTAKE_READERS', ''), ','), group => !empty(group))
param approverGroups = filter(split(readEnvironmentVariable('INTAKE_APPROVERS', ''), ','), group => !empty(group))
param timestampUrl = readEnvironmentVariable('INTAKE_TIMESTAMP_URL', '')
param mailboxHost = readEnvironmentVariable('INTAKE_MAILBOX_HOST', '')
param mailboxUser = readEnvironmentVariable('INTAKE_MAILBOX_USER', '')
param mailboxByIdentity = bool(readEnvironmentVariable('INTAKE_MAILBOX_BY_IDENTITY', 'false'))
param mailboxTakenKeyword = readEnvironmentVariable('INTAKE_MAILBOX_TAKEN_KEYWORD', 'SeisTaken')
param mailAuthenticationServer = readEnvironmentVariable('INTAKE_MAIL_AUTHENTICATION_SERVER', 'unnamed')
param lettersPerHour = chosen.lettersPerHour
param senderDomain = readEnvironmentVariable('INTAKE_SENDER_DOMAIN', '')
param senderDomainVerified = bool(readEnvironmentVariable('INTAKE_SENDER_DOMAIN_VERIFIED', 'false'))
param senderName = readEnvironmentVariable('INTAKE_SENDER_NAME', 'seis-jimukyoku')
param senderDisplayName = readEnvironmentVariable('INTAKE_SENDER_DISPLAY_NAME', '推進体制構築支援 事務局')
