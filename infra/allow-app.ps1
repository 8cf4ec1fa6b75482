<#
.SYNOPSIS
  Puts Followthrough on the allow-list of a site that has SharePoint's Application Restrictions.
.DESCRIPTION
  Does nothing where the site has no such list or the app is on it. Grants no right: npm run grant does.
  Needs the module Microsoft.Online.SharePoint.PowerShell and the role SharePoint Administrator.
.EXAMPLE
  ./infra/allow-app.ps1 -AdminUrl https://force-admin.sharepoint.com -SiteUrl https://force.sharepoint.com/sites/edhr -ClientId 01234567-89ab-cdef-0123-456789abcdef
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)] [uri] $AdminUrl,
  [Parameter(Mandatory)] [uri] $SiteUrl,
  [Parameter(Mandatory)] [guid] $ClientId
)
$ErrorActionPreference = 'Stop'
Connect-SPOService -Url $AdminUrl.AbsoluteUri
$policy = Get-SPOSiteRestrictedAppAccessControl -Identity $SiteUrl.AbsoluteUri
if (-not $policy.Enabled) { Write-Output 'The site has no application restrictions: nothing to do.'; return }
if ($policy.Mode -eq 'Deny') {
  if ($policy.DenyList -contains $ClientId) { Write-Warning 'The app is on the deny-list of the site. Whoever put it there has to take it off.' }
  else { Write-Output 'The site has a deny-list and the app is not on it: nothing to do.' }
  return
}
if ($policy.AllowList -contains $ClientId) { Write-Output 'The app is on the allow-list: nothing to do.'; return }
if ($PSCmdlet.ShouldProcess($SiteUrl, "Allow the app $ClientId")) {
  Set-SPOSiteRestrictedAppAccessControlList -Identity $SiteUrl.AbsoluteUri -ListType Allow -AddRestrictedAppIds $ClientId
  Write-Output 'The app is on the allow-list now.'
}
