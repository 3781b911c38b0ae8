metadata description = 'Log Analytics and Application Insights, written to by identity alone; a workbook on the intake.'

@description('Name of the workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity.')
param principalId string

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Most gigabytes of logs a day; what is beyond is dropped until the next day, so leave room.')
@minValue(1)
param dailyCapGb int

var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyCapGb }
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableIpMasking: false
    DisableLocalAuth: true
    WorkspaceResourceId: workspace.id
  }
}

resource publisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, 'app', metricsPublisher)
  properties: {
    description: 'Monitoring Metrics Publisher'
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(insights.id, 'intake')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: '公募受付の状況'
    category: 'workbook'
    sourceId: insights.id
    serializedData: string({
      version: 'Notebook/1.0'
      items: map(
        [
          { title: '受付（経路別）', query: loadTextContent('../queries/received.kql'), visualization: 'timechart' }
          { title: '読み取りの結果', query: loadTextContent('../queries/read.kql'), visualization: 'barchart' }
          { title: '指摘事項', query: loadTextContent('../queries/findings.kql'), visualization: 'table' }
          { title: '受付から判定までの時間（秒）', query: loadTextContent('../queries/duration.kql'), visualization: 'timechart' }
          { title: '待ち行列（件数・最古の経過秒）', query: loadTextContent('../queries/queues.kql'), visualization: 'table' }
          { title: '通知', query: loadTextContent('../queries/letters.kql'), visualization: 'table' }
          { title: 'メールボックスの取り込み（最後の成功からの秒）', query: loadTextContent('../queries/mailbox.kql'), visualization: 'timechart' }
          { title: '失敗した処理', query: loadTextContent('../queries/failures.kql'), visualization: 'table' }
        ],
        part => {
          type: 3
          name: part.title
          content: {
            version: 'KqlItem/1.0'
            title: part.title
            query: part.query
            size: 0
            queryType: 0
            resourceType: 'microsoft.operationalinsights/workspaces'
            crossComponentResources: [workspace.id]
            timeContext: { durationMs: 86400000 }
            visualization: part.visualization
          }
        }
      )
    })
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Resource id of the Application Insights component.')
output insightsId string = insights.id

@description('Where telemetry is sent. Names the component; without the identity it opens nothing.')
output connectionString string = insights.properties.ConnectionString
