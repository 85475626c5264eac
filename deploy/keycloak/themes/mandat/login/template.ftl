<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<#assign heading = heading?markup_string?trim>
<!DOCTYPE html>
<html lang="${lang}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">
    <title>${heading?replace("<[^>]*>", "", "r")?no_esc} · ${realm.displayName!"Mandat"}</title>
    <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
    <link rel="preload" as="font" type="font/woff2" crossorigin href="${url.resourcesPath}/fonts/instrument-sans-latin-wght-normal.woff2">
    <link rel="stylesheet" href="${url.resourcesPath}/css/mandat.css">
    <#-- Only the parent's passkey pages use it. -->
    <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
    <#if scripts??>
        <#list scripts as script>
            <script src="${script}"></script>
        </#list>
    </#if>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
    <#-- Who is known already, by a link or from a try that failed, has only the password left to type. -->
    <script type="module">
        if (document.getElementById("username")?.value) document.getElementById("password")?.focus();
    </script>
    <#-- Somebody who logs in in another tab is logged in here, too. -->
    <script type="module">
        <#outputformat "JavaScript">
        import { startSessionPolling<#if authenticationSession??>, checkAuthSession</#if> } from ${(url.resourcesPath + "/js/authChecker.js")?c};
        startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
        <#if authenticationSession??>checkAuthSession(${authenticationSession.authSessionIdHash?c});</#if>
        </#outputformat>
    </script>
</head>
<body data-page-id="login-${pageId}">
<div class="page">
    <header class="top">
        <div>
            <div class="wordmark">${realm.displayName!"Mandat"}</div>
            <p class="tagline">${msg("tagline")}</p>
        </div>
        <#if realm.internationalizationEnabled && locale.supported?size gt 1>
        <nav aria-label="${msg("languages")}">
            <ul class="languages">
                <#list ["nb", "nn", "en"] as tag>
                    <#list locale.supported?filter(l -> l.languageTag == tag) as l>
                        <li><a href="${l.url}" lang="${tag}" hreflang="${tag}"<#if tag == locale.currentLanguageTag> aria-current="true"</#if>>${msg("locale_" + tag)}</a></li>
                    </#list>
                </#list>
            </ul>
        </nav>
        </#if>
    </header>
    <main class="card">
        <h1 id="kc-page-title">${heading?no_esc}</h1>

        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
            <#nested "show-username">
            <p class="who"><span id="kc-attempted-username">${auth.attemptedUsername}</span>
                <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
        </#if>

        <#-- A page that an application opened for one action says itself what is to be done. -->
        <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
            <div class="message ${message.type}" role="${(message.type == 'error')?then('alert', 'status')}">${kcSanitize(message.summary)?no_esc}</div>
        </#if>

        <#if displayRequiredFields>
            <p class="hint"><span class="required" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
        </#if>

        <#nested "form">

        <#if auth?has_content && auth.showTryAnotherWayLink()>
            <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
                <button class="btn block" id="try-another-way" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
            </form>
        </#if>

        <#nested "socialProviders">

        <#if displayInfo>
            <#assign info><#nested "info"></#assign>
            <#if info?markup_string?trim?has_content><div class="after">${info}</div></#if>
        </#if>
    </main>
</div>
</body>
</html>
</#macro>
