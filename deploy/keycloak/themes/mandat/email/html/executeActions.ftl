<#import "template.ftl" as layout>
<#assign name = (((user.firstName)!"") + " " + ((user.lastName)!""))?trim>
<@layout.emailLayout>
<#if requiredActions?? && requiredActions?seq_contains("UPDATE_PASSWORD")>
<p>${name?has_content?then(msg("choosePasswordGreeting", name), msg("choosePasswordHello"))}</p>
<p>${msg("choosePasswordWhat", realmName)}</p>
<p><a class="go" href="${link}">${msg("choosePasswordLink")}</a></p>
<p>${msg("choosePasswordValid", linkExpirationFormatter(linkExpiration))} ${msg("choosePasswordAfterwards", user.email)}</p>
<p>${msg("choosePasswordExpired")}</p>
<p>${msg("choosePasswordUnknown")}</p>
<#else>
<#outputformat "plainText">
<#assign tasks><#list requiredActions![] as action>${msg("requiredAction.${action}")}<#sep>, </#sep></#list></#assign>
</#outputformat>
${kcSanitize(msg("executeActionsBodyHtml", link, linkExpiration, realmName, tasks, linkExpirationFormatter(linkExpiration)))?no_esc}
</#if>
</@layout.emailLayout>
