<#-- The macros of the parent's field.ftl, with errors tied to their field for screen readers. -->
<#macro group name label error="" required=false>
<div class="group">
    <label for="${name}">${label}<#if required> <span class="required" aria-hidden="true">*</span></#if></label>
    <#nested>
    <div id="input-error-container-${name}">
        <#if error?has_content><p class="field-error" id="input-error-${name}" role="alert">${kcSanitize(error)?no_esc}</p></#if>
    </div>
</div>
</#macro>

<#macro errorIcon error="">
</#macro>

<#macro state name error>
<#if error?has_content>aria-invalid="true" aria-describedby="input-error-${name}"</#if>
</#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
  <@group name=name label=label error=error required=required>
    <input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"<#if autofocus> autofocus</#if><#if autocomplete == "one-time-code"> inputmode="numeric"</#if> <@state name=name error=error/>>
  </@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false>
  <@group name=name label=label error=error required=required>
    <div class="password">
      <input id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if> <@state name=name error=error/>>
      <button type="button" id="${name}-show-password" aria-label="${msg('showPassword')}" aria-controls="${name}" data-password-toggle
              data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
              data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><span class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></span></button>
    </div>
    <#nested>
    <#if forgotPassword><p class="below"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
  </@group>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
  <@group name=name label=label>
    <input id="${name}" name="${name}" value="${value}" type="text"<#if readonly> readonly</#if> aria-label="${ariaLabel}">
  </@group>
</#macro>

<#macro checkbox name label value=false required=false>
  <label class="check" for="${name}"><input type="checkbox" id="${name}" name="${name}"<#if value> checked</#if>> <span>${label}</span></label>
</#macro>
