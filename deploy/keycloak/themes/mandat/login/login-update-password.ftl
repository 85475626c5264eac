<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-validation.ftl" as validator>
<@layout.registrationLayout displayMessage=((message.type)!'') == 'error' && !messagesPerField.existsError('password','password-confirm'); section>
    <#if section = "header">
        ${msg("updatePasswordTitle")}
    <#elseif section = "form">
        <#if (passwordPolicies.length)??><p class="lead">${msg("passwordHint", passwordPolicies.length)}</p></#if>
        <form id="kc-passwd-update-form" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate>
            <#-- Lets a password manager store the new password beside the right name. -->
            <input type="text" value="${(auth.attemptedUsername)!}" autocomplete="username" readonly hidden>
            <@field.password name="password-new" label=msg("passwordNew") fieldName="password" autocomplete="new-password" autofocus=true />
            <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" />
            <div class="group"><@passwordCommons.logoutOtherSessions/></div>
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="login" label="doSubmit"/>
                <#if isAppInitiatedAction??><@buttons.button id="kc-cancel" label="doCancel" name="cancel-aia" type="secondary"/></#if>
            </@buttons.actionGroup>
        </form>
        <@validator.templates/>
        <@validator.script field="password-new"/>
    </#if>
</@layout.registrationLayout>
