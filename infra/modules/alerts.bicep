metadata description = 'What people are woken for. docs/operations.md says what each alert means and what to do.'

@description('Prefix of names.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Log Analytics workspace that is asked.')
param workspaceId string

@description('Application Insights component of the probe.')
param insightsId string

@description('Addresses that are written to.')
@minLength(1)
param emails string[]

@description('Whether alerts are sent.')
param enabled bool

@description('Whether the app is probed from outside.')
param probeEnabled bool

@description('Address that is probed.')
param healthUri string

type Rule = {
  @description('Short name; also the heading in docs/operations.md.')
  name: string

  @description('What is wrong, in Japanese: it stands in the mail.')
  description: string

  @description('0 critical, 1 error, 2 warning.')
  severity: 0 | 1 | 2

  @description('Gives rows where something is wrong.')
  query: string

  @description('How far back the query looks.')
  window: 'PT10M' | 'PT15M' | 'PT30M'
}

var rules Rule[] = [
  {
    name: 'mailbox-silent'
    description: '10分間、メールボックスの取り込みが成功していません。'
    severity: 0
    query: loadTextContent('../queries/alert-mailbox-silent.kql')
    window: 'PT10M'
  }
  {
    name: 'closing-overdue'
    description: '締切から15分を過ぎても締切処理が終わっていません。'
    severity: 0
    query: loadTextContent('../queries/alert-closing-overdue.kql')
    window: 'PT10M'
  }
  {
    name: 'letters-unreleased'
    description: '選定結果などの一斉通知が、送信日時から1時間を過ぎても送信されていません。'
    severity: 1
    query: loadTextContent('../queries/alert-letters-unreleased.kql')
    window: 'PT10M'
  }
  {
    name: 'poison'
    description: '繰り返し失敗した処理があります（poison キュー）。'
    severity: 1
    query: loadTextContent('../queries/alert-poison.kql')
    window: 'PT10M'
  }
  {
    name: 'letters-failing'
    description: '通知を送信できませんでした。'
    severity: 1
    query: loadTextContent('../queries/alert-letters-failing.kql')
    window: 'PT15M'
  }
  {
    name: 'functions-failing'
    description: '処理（関数）が失敗しています。'
    severity: 2
    query: loadTextContent('../queries/alert-functions-failing.kql')
    window: 'PT15M'
  }
  {
    name: 'files-unaccounted'
    description: '締切確定書の添付ファイルの照合に、受付台帳と一致しないファイルがあります。'
    severity: 0
    query: loadTextContent('../queries/alert-files-unaccounted.kql')
    window: 'PT15M'
  }
  {
    name: 'receipts-altered'
    description: '締切のときに封印した受付と、台帳の記録が合いません。'
    severity: 0
    query: loadTextContent('../queries/alert-receipts-altered.kql')
    window: 'PT15M'
  }
  {
    name: 'queue-waiting'
    description: '10分以上、待ち行列で処理を待っているものがあります。'
    severity: 2
    query: loadTextContent('../queries/alert-queue-waiting.kql')
    window: 'PT15M'
  }
  {
    name: 'requests-refused'
    description: '10分間に100件以上の提出・事前確認をお断りしました（429）。アクセスの集中又は妨害の可能性があります。'
    severity: 1
    query: loadTextContent('../queries/alert-requests-refused.kql')
    window: 'PT10M'
  }
  {
    name: 'senders-held'
    description: '送信者を確認できず、担当者の確認を待っている提出が届きました。'
    severity: 2
    query: loadTextContent('../queries/alert-senders-held.kql')
    window: 'PT30M'
  }
  {
    name: 'collections-overdue'
    description: '期限を過ぎても届いていない覚書、報告書等があります。'
    severity: 2
    query: loadTextContent('../queries/alert-collections-overdue.kql')
    window: 'PT10M'
  }
  {
    name: 'records-damaged'
    description: '読み取れない記録（行又はデータ）が見つかりました。'
    severity: 1
    query: loadTextContent('../queries/alert-records-damaged.kql')
    window: 'PT30M'
  }
]

resource people 'Microsoft.Insights/actionGroups@2024-10-01-preview' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'seis'
    emailReceivers: [for (email, index) in emails: { name: 'mail-${index}', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource queries 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    properties: {
      displayName: rule.name
      description: rule.description
      enabled: enabled
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource probe 'Microsoft.Insights/webtests@2022-06-15' = if (probeEnabled) {
  name: '${name}-probe'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: '${name}-probe'
    Name: '${name}-probe'
    Kind: 'standard'
    Enabled: enabled
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'apac-jp-kaw-edge' }, { Id: 'apac-hk-hkn-azr' }, { Id: 'apac-sg-sin-azr' }]
    Request: { RequestUrl: healthUri, HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unreachable 'Microsoft.Insights/metricAlerts@2018-03-01' = if (probeEnabled) {
  name: '${name}-unreachable'
  location: 'global'
  tags: tags
  properties: {
    description: '受付システムが応答していません。'
    enabled: enabled
    severity: 0
    scopes: [probe.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: probe.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}
