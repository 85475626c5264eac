<#import "template.ftl" as layout>
<#-- The heading is the message itself: messageHeader comes in the browser's language even where the page is in the person's own. -->
<#assign isReady = message.summary == msg("accountUpdatedMessage") && pageRedirectUri?has_content>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if requiredActions??>${msg("requiredActionsTitle")}<#elseif isReady>${msg("accountUpdatedTitle")}<#else>${kcSanitize(message.summary?remove_ending("."))?no_esc}</#if>
    <#elseif section = "form">
        <#-- Following the link proves the address, so that only the password is left to choose. -->
        <#if requiredActions?? && requiredActions?seq_contains("UPDATE_PASSWORD")>
            <p class="lead">${msg("updatePasswordMessage")}</p>
        <#elseif requiredActions??>
            <p class="lead">${kcSanitize(message.summary)?no_esc}</p>
            <ul class="tasks"><#list requiredActions as action><li>${msg("requiredAction.${action}")}</li></#list></ul>
        <#elseif isReady>
            <p class="lead">${msg("accountReadyLead")}</p>
        </#if>
        <#if !skipLink??>
            <#if isReady>
                <div class="actions"><a class="btn primary block" href="${pageRedirectUri}">${msg("accountReadyLogIn")}</a></div>
            <#elseif pageRedirectUri?has_content>
                <div class="actions"><a class="btn primary block" href="${pageRedirectUri}">${msg("backToApplication")}</a></div>
            <#elseif actionUri?has_content>
                <div class="actions"><a class="btn primary block" href="${actionUri}">${msg("proceedWithAction")}</a></div>
            <#elseif (client.baseUrl)?has_content>
                <div class="actions"><a class="btn primary block" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
