<#ftl output_format="plainText">
<#assign name = (((user.firstName)!"") + " " + ((user.lastName)!""))?trim>
<#if requiredActions?? && requiredActions?seq_contains("UPDATE_PASSWORD")>
${name?has_content?then(msg("choosePasswordGreeting", name), msg("choosePasswordHello"))}

${msg("choosePasswordWhat", realmName)} ${msg("choosePasswordDo")}

${link}

${msg("choosePasswordValid", linkExpirationFormatter(linkExpiration))} ${msg("choosePasswordAfterwards", user.email)}

${msg("choosePasswordExpired")}

${msg("choosePasswordUnknown")}
<#else>
<#assign tasks><#list requiredActions![] as action>${msg("requiredAction.${action}")}<#sep>, </#sep></#list></#assign>
${msg("executeActionsBody", link, linkExpiration, realmName, tasks, linkExpirationFormatter(linkExpiration))}
</#if>
