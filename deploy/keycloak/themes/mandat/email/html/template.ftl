<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}">
<head>
  <meta charset="utf-8">
  <meta name="color-scheme" content="light dark">
  <style>
    body { margin: 0; padding: 24px; background: #f5f7f5; color: #17211f; font: 16px/1.5 "Segoe UI", system-ui, sans-serif }
    .card { max-width: 520px; margin: 0 auto; padding: 24px 28px 12px; background: #ffffff; border: 1px solid #dfe5e2; border-radius: 10px }
    .wordmark { margin: 0 0 20px; font: 600 24px/1.2 Charter, Georgia, serif }
    p { margin: 0 0 16px }
    a { color: #0b5d4e; font-weight: 600 }
    a.go { display: inline-block; padding: 10px 18px; border-radius: 6px; background: #0b5d4e; color: #ffffff; text-decoration: none }
    @media (prefers-color-scheme: dark) {
      body { background: #101614; color: #e8eeeb }
      .card { background: #171e1c; border-color: #2a3431 }
      a { color: #7fd0b9 }
      a.go { background: #7fd0b9; color: #06241d }
    }
  </style>
</head>
<body>
  <div class="card">
    <p class="wordmark">Mandat</p>
    <#nested>
  </div>
</body>
</html>
</#macro>
