<#import "template.ftl" as layout>
<#-- The heading is the message itself: messageHeader comes in the browser's language even where the page is in the person's own. -->
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if requiredActions??>${msg("requiredActionsTitle")}<#else>${kcSanitize(message.summary?remove_ending("."))?no_esc}</#if>
    <#elseif section = "form">
        <#if requiredActions??>
            <p class="lead">${kcSanitize(message.summary)?no_esc}</p>
            <ul class="tasks"><#list requiredActions as action><li>${msg("requiredAction.${action}")}</li></#list></ul>
        </#if>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
                <div class="actions"><a class="btn primary block" href="${pageRedirectUri}">${msg("backToApplication")}</a></div>
            <#elseif actionUri?has_content>
                <div class="actions"><a class="btn primary block" href="${actionUri}">${msg("proceedWithAction")}</a></div>
            <#elseif (client.baseUrl)?has_content>
                <div class="actions"><a class="btn primary block" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
