<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=((message.type)!'') == 'error'; section>
    <#if section = "header">
        ${msg("emailVerifyTitle")}
    <#elseif section = "form">
        <p class="lead"><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email)}</#if></p>
        <#if isAppInitiatedAction??>
            <form id="kc-verify-email-form" action="${url.loginAction}" method="post">
                <div class="actions">
                    <button class="btn primary block" type="submit">${msg((verifyEmail??)?then("emailVerifyResend", "emailVerifySend"))}</button>
                    <button class="btn block" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
                </div>
            </form>
        <#else>
            <p>${msg("emailVerifyInstruction2")}</p>
            <div class="actions"><a class="btn block" href="${url.loginAction}">${msg("emailVerifyResend")}</a></div>
        </#if>
    </#if>
</@layout.registrationLayout>
