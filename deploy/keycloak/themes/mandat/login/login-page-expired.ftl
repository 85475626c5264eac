<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p class="lead">${msg("pageExpiredLead")}</p>
        <div class="actions">
            <a class="btn primary block" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
            <a class="btn block" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
        </div>
    </#if>
</@layout.registrationLayout>
