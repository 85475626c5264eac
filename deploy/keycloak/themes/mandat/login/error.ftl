<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("errorTitle")}
    <#elseif section = "form">
        <p class="lead" id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
        <#if traceId??><p id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
        <#if !skipLink?? && (client.baseUrl)?has_content>
            <div class="actions"><a class="btn primary block" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
        </#if>
    </#if>
</@layout.registrationLayout>
