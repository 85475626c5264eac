<#import "template.ftl" as layout>
<#-- A link in a mail that is of no use any more: expired, used, or for an account or an address that isn't there now. -->
<#assign isDead = [msg("expiredActionMessage"), msg("expiredActionTokenNoSessionMessage")]?seq_contains(message.summary)>
<#assign isOfNobody = [msg("invalidUserMessage"), msg("invalidEmailMessage")]?seq_contains(message.summary)>
<#assign application = (client.baseUrl)!(properties.mandatUrl)!"">
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if isDead || isOfNobody>${msg("deadLinkTitle")}<#else>${msg("errorTitle")}</#if>
    <#elseif section = "form">
        <p class="lead" id="kc-error-message"><#if isDead>${msg("deadLinkLead")}<#elseif isOfNobody>${msg("linkOfNoAccountLead")}<#else>${kcSanitize(message.summary)?no_esc}</#if></p>
        <#if traceId??><p id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
        <#if isDead && application?has_content>
            <div class="actions"><a class="btn primary block" id="backToApplication" href="${application}">${msg("goToApplication")}</a></div>
        <#elseif !isOfNobody && !skipLink?? && (client.baseUrl)?has_content>
            <div class="actions"><a class="btn primary block" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
        </#if>
    </#if>
</@layout.registrationLayout>
