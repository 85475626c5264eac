package no.mandat.workflow.notification;

import java.nio.charset.StandardCharsets;

/** Reports of delivery in the shapes in which mail servers write them, with names and addresses that are nobody's. */
public enum Reports {
    /** Postfix: the status, the whole head of the mail. */
    POSTFIX("""
            Return-Path: <>
            Date: Thu, 26 Nov 2026 09:00:00 +0100 (CET)
            From: MAILER-DAEMON@mx.out.example (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: mandat@test.mandat.example
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="7A1B2C3D4E.1764147600/mx.out.example"
            Content-Transfer-Encoding: 8bit
            Message-Id: <20261126080000.7A1B2C3D4F@mx.out.example>

            This is a MIME-encapsulated message.

            --7A1B2C3D4E.1764147600/mx.out.example
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            This is the mail system at host mx.out.example.

            <%ADDRESS%>: host mx.in.example[192.0.2.25] said: 550 5.1.1
                <%ADDRESS%>: Recipient address rejected: User unknown (in reply to RCPT TO command)

            --7A1B2C3D4E.1764147600/mx.out.example
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.out.example
            X-Postfix-Queue-ID: 7A1B2C3D4E
            X-Postfix-Sender: rfc822; mandat@test.mandat.example
            Arrival-Date: Thu, 26 Nov 2026 08:59:58 +0100 (CET)

            Final-Recipient: rfc822; %ADDRESS%
            Original-Recipient: rfc822;%ADDRESS%
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; mx.in.example
            Diagnostic-Code: smtp; 550 5.1.1 <%ADDRESS%>: Recipient address rejected:
                User unknown

            --7A1B2C3D4E.1764147600/mx.out.example
            Content-Description: Undelivered Message Headers
            Content-Type: text/rfc822-headers
            Content-Transfer-Encoding: 8bit

            Return-Path: <mandat@test.mandat.example>
            Received: from app.example (unknown [192.0.2.1]) by mx.out.example (Postfix)
            From: Mandat <mandat@test.mandat.example>
            To: =?UTF-8?Q?=C3=85se?= <%ADDRESS%>
            Message-ID: %MESSAGE_ID%
            Subject: Innkalling

            --7A1B2C3D4E.1764147600/mx.out.example--
            """),

    /** Exim: a status that says nothing, the reply beside it, the whole mail. */
    EXIM("""
            Return-path: <>
            From: Mail Delivery System <Mailer-Daemon@exim.example>
            To: mandat@test.mandat.example
            Auto-Submitted: auto-replied
            X-Failed-Recipients: %ADDRESS%
            Content-Type: multipart/report; report-type=delivery-status; boundary=1764147600-eximdsn-1
            MIME-Version: 1.0
            Subject: Mail delivery failed: returning message to sender

            --1764147600-eximdsn-1
            Content-type: text/plain; charset=us-ascii

            This message was created automatically by mail delivery software.

              %ADDRESS%
                host mx.in.example [192.0.2.25]
                SMTP error from remote mail server after RCPT TO:<%ADDRESS%>:
                552 5.2.2 <%ADDRESS%>: Mailbox full

            --1764147600-eximdsn-1
            Content-type: message/delivery-status

            Reporting-MTA: dns; exim.example

            Action: failed
            Final-Recipient: rfc822;%ADDRESS%
            Status: 5.0.0
            Remote-MTA: dns; mx.in.example
            Diagnostic-Code: smtp; 552 5.2.2 <%ADDRESS%>: Mailbox full

            --1764147600-eximdsn-1
            Content-type: message/rfc822

            Return-path: <mandat@test.mandat.example>
            From: Mandat <mandat@test.mandat.example>
            To: %ADDRESS%
            Message-ID: %MESSAGE_ID%
            Subject: Innkalling
            Content-Type: text/plain; charset=utf-8

            Det er innkalt.
            --1764147600-eximdsn-1--
            """),

    /** Exchange, Office 365: words in HTML in a part of parts, a status with three digits, the mail at the end. */
    EXCHANGE("""
            From: Microsoft Outlook <postmaster@contoso.example>
            To: mandat@test.mandat.example
            Date: Thu, 26 Nov 2026 08:00:01 +0000
            Content-Type: multipart/report; report-type=delivery-status;
             boundary="b1_8f0c"
            Content-Language: en-US
            Message-ID: <8f0c-42@AM0PR01.prod.contoso.example>
            Subject: Undeliverable: Innkalling
            Auto-Submitted: auto-replied
            MIME-Version: 1.0

            --b1_8f0c
            Content-Type: multipart/alternative; differences=Content-Type;
             boundary="b2_8f0c"

            --b2_8f0c
            Content-Type: text/plain; charset="us-ascii"
            Content-Transfer-Encoding: quoted-printable

            Your message to %ADDRESS% couldn't be delivered.=0D=0A

            --b2_8f0c
            Content-Type: text/html; charset="us-ascii"
            Content-Transfer-Encoding: quoted-printable

            <html><body>Your message couldn't be delivered.</body></html>

            --b2_8f0c--

            --b1_8f0c
            Content-Type: message/delivery-status

            Reporting-MTA: dns;AM0PR01.prod.contoso.example
            Received-From-MTA: dns;mx.out.example
            Arrival-Date: Thu, 26 Nov 2026 08:00:00 +0000

            Final-Recipient: rfc822;%ADDRESS%
            Action: failed
            Status: 5.7.133
            Diagnostic-Code: smtp;550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required

            --b1_8f0c
            Content-Type: message/rfc822

            Received: from mx.out.example (192.0.2.1) by AM0PR01.prod.contoso.example
            From: Mandat <mandat@test.mandat.example>
            To: <%ADDRESS%>
            Subject: Innkalling
            Message-ID:
             %MESSAGE_ID%
            Content-Type: multipart/alternative; boundary="b3_8f0c"
            MIME-Version: 1.0

            --b3_8f0c
            Content-Type: text/plain

            Det er innkalt.
            --b3_8f0c--

            --b1_8f0c--
            """),

    /** Gmail: words with a picture, the status, the mail. */
    GMAIL("""
            Return-Path: <>
            From: Mail Delivery Subsystem <mailer-daemon@gmail.example>
            To: mandat@test.mandat.example
            Auto-Submitted: auto-replied
            Subject: Delivery Status Notification (Failure)
            References: %MESSAGE_ID%
            In-Reply-To: %MESSAGE_ID%
            X-Failed-Recipients: %ADDRESS%
            Message-ID: <6925.abc.GMRDSN@mx.gmail.example>
            Date: Thu, 26 Nov 2026 00:00:05 -0800 (PST)
            Content-Type: multipart/report; boundary="0000000000003d"; report-type=delivery-status
            MIME-Version: 1.0

            --0000000000003d
            Content-Type: multipart/related; boundary="00000000000044"

            --00000000000044
            Content-Type: text/plain; charset="UTF-8"

            ** Address not found **
            --00000000000044
            Content-Type: image/png; name="icon.png"
            Content-Disposition: attachment; filename="icon.png"
            Content-Transfer-Encoding: base64
            Content-ID: <icon.png>

            iVBORw0KGgo=
            --00000000000044--
            --0000000000003d
            Content-Type: message/delivery-status

            Reporting-MTA: dns; googlemail.example
            Received-From-MTA: dns; mandat@test.mandat.example
            Arrival-Date: Thu, 26 Nov 2026 00:00:04 -0800 (PST)
            X-Original-Message-ID: %MESSAGE_ID%

            Final-Recipient: rfc822; %ADDRESS%
            Action: failed
            Status: 5.4.4
            Diagnostic-Code: smtp; Domain name not found
            Last-Attempt-Date: Thu, 26 Nov 2026 00:00:05 -0800 (PST)

            --0000000000003d
            Content-Type: message/rfc822

            X-Received: by 2002:a05:6000:: with SMTP id x1
            From: Mandat <mandat@test.mandat.example>
            To: %ADDRESS%
            Message-ID: %MESSAGE_ID%
            Subject: Innkalling

            ----- Message truncated -----

            --0000000000003d--
            """),

    /** It is late, and may come yet. */
    DELAYED(POSTFIX.words.replace("Action: failed", "Action: delayed").replace("Status: 5.1.1", "Status: 4.4.1")),

    /** It has arrived: somebody asked for being told. */
    DELIVERED(POSTFIX.words.replace("Action: failed", "Action: delivered").replace("Status: 5.1.1", "Status: 2.1.5")),

    /** A server that has tried for days. */
    GIVEN_UP(POSTFIX.words.replace("Status: 5.1.1", "Status: 4.2.2")),

    /** Says that it is a report, and isn't. */
    BROKEN("""
            From: MAILER-DAEMON@broken.example
            To: mandat@test.mandat.example
            Subject: Undelivered
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; %ADDRESS%
            Action: failed
            Status: 5.1.1
            """),

    /** An answering machine. */
    VACATION("""
            From: %ADDRESS%
            To: mandat@test.mandat.example
            Subject: =?UTF-8?Q?Frav=C3=A6rende?=
            Auto-Submitted: auto-replied (vacation)
            In-Reply-To: %MESSAGE_ID%
            References: %MESSAGE_ID%
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Jeg er tilbake om to uker. Action: failed
            """);

    private final String words;

    Reports(String words) {
        this.words = words;
    }

    /** About the mail with this Message-ID, which could not be delivered to the address. */
    public byte[] about(String messageId, String address) {
        return words.replace("%MESSAGE_ID%", messageId)
                .replace("%ADDRESS%", address)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
