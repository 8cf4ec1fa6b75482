// What somebody is told about. Every alert has a page in docs/alerts that says what to do.
param name string
param location string
param tags object
param workspaceId string
param alertAddress string

var events = 'ContainerAppConsoleLogs | where ContainerAppName == "${name}" | where Log startswith "{" | extend said = parse_json(Log) | extend event = tostring(said.event), plan = tostring(said.plan), day = tostring(said.day)'

var rules = [
  {
    name: 'run-unfinished'
    says: 'A day\'s reminding failed, or began an hour ago and has not finished'
    severity: 1
    window: 'PT6H'
    every: 'PT30M'
    operator: 'GreaterThan'
    query: '${events} | where event in ("run started", "run finished", "run failed") | summarize began = minif(TimeGenerated, event == "run started"), finished = countif(event == "run finished"), failed = countif(event == "run failed") by plan, day | where finished == 0 and (failed > 0 or began < ago(1h))'
  }
  {
    name: 'run-missing'
    says: 'No reminding has finished for a day and a half'
    severity: 1
    window: 'P2D'
    every: 'PT6H'
    operator: 'LessThan'
    query: '${events} | where event == "run finished" and TimeGenerated > ago(36h)'
  }
  {
    name: 'run-unknown'
    says: 'Of more than 1 % of the people reminded nobody knows whether it reached them'
    severity: 2
    window: 'P1D'
    every: 'PT1H'
    operator: 'GreaterThan'
    query: '${events} | where event == "run finished" | summarize arg_max(TimeGenerated, said) by plan | where todouble(said.people) > 0 and todouble(said.unknown) / todouble(said.people) > 0.01'
  }
  {
    name: 'run-unreachable'
    says: 'More than 10 % of the people to be reminded cannot be reached'
    severity: 2
    window: 'P1D'
    every: 'PT1H'
    operator: 'GreaterThan'
    query: '${events} | where event == "run finished" | summarize arg_max(TimeGenerated, said) by plan | where todouble(said.people) > 0 and todouble(said.unreachable) / todouble(said.people) > 0.1'
  }
  {
    name: 'heartbeat-missed'
    says: 'The service has not been heard of for a quarter of an hour'
    severity: 1
    window: 'PT15M'
    every: 'PT5M'
    operator: 'LessThan'
    query: '${events} | where event == "heartbeat"'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alerts'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [{ name: 'people', emailAddress: alertAddress, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    properties: {
      displayName: 'Followthrough: ${rule.name}'
      description: '${rule.says}. What to do: docs/alerts/${rule.name}.md'
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      windowSize: rule.window
      evaluationFrequency: rule.every
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.operator == 'LessThan' ? 1 : 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
