metadata description = 'App Service Authentication: people sign in with Entra ID before any page is shown; machines come with a key.'

@description('Name of the app.')
param appName string

@description('Client id of the app registration, made once by an administrator (docs/operations.md).')
param clientId string

@description('Object ids of the groups whose members may see the dashboard.')
param allowedGroups string[]

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource authentication 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    httpSettings: { requireHttps: true }
    globalValidation: {
      requireAuthentication: true
      redirectToProvider: 'azureactivedirectory'
      unauthenticatedClientAction: 'RedirectToLoginPage'
      // /api: each function asks for its key or limits strangers itself (check, submissions, health). /admin: the runtime asks for the master key.
      // Pages for applicants, blank forms and what pages refer to are open to all; so is what links of workbooks lead to, for Office looks at a link without the
      // browser's session and would hand the browser a sign-in that nobody has begun. Everything else is a page of the secretariat.
      excludedPaths: [
        '/api/*'
        '/admin/*'
        '/apply'
        '/briefing'
        '/check'
        '/confirm/*'
        '/faq'
        '/forms/*'
        '/assets/*'
        '/open/applications/*'
        '/verify'
      ]
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: clientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: [clientId, 'api://${clientId}']
          defaultAuthorizationPolicy: { allowedPrincipals: { groups: allowedGroups } }
        }
      }
    }
    login: { tokenStore: { enabled: false } }
  }
}
