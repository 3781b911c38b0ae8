using System.Text;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>Damage to the lines of a raw message: header fields, boundaries, encodings, nesting.</summary>
internal static class MailMutation
{
    private const int MostChanges = 8;
    private const int LongestHead = 400;

    private static readonly string[] Lines =
    [
        "Content-Type: multipart/mixed; boundary=\"\"",
        "Content-Type: multipart/mixed; boundary=\"x\"",
        "--x",
        "--x--",
        "Content-Type: message/rfc822",
        "Content-Type: application/ms-tnef; name=winmail.dat",
        "Content-Type: text/plain; charset=iso-2022-jp-ms",
        "Content-Type: text/plain; charset=unknown-8bit",
        "Content-Type: text/html; charset=utf-7",
        "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Transfer-Encoding: x-uuencode",
        "Content-Disposition: attachment; filename*0*=iso-2022-jp''%1B$B; filename*1*=%3Dq",
        "Content-Disposition: attachment; filename=\"=?utf-8?B?//8=?=\"",
        "Subject: =?iso-2022-jp?B?GyRC?=",
        "Subject: =?utf-8?Q?=FF=FE?=",
        "Subject:",
        "From:",
        "From: <>",
        "From: a@b, c@d",
        "Reply-To: undisclosed-recipients:;",
        "Sender: \"",
        "Date: Thu, 99 Foo 99999 99:99:99 +9999",
        "References: <a> <b> <",
        "Message-ID: <>",
        "Auto-Submitted: auto-replied",
        "Precedence: list",
        "Return-Path: <>",
        "Received: from",
        "MIME-Version: 2",
        "Content-Type: multipart/report; report-type=delivery-status",
        "",
        "Content-Type: text/plain; charset",
        "Content-Length: -1",
        " folded",
        "\u0000\u0000",
        "Content-Type: multipart/alternative;",
        "Content-Type: message/partial; number=1; total=2; id=x",
        "Content-Type: message/external-body; access-type=URL",
        "begin 644 a.docx",
        "=ybegin line=128 size=1 name=a.xlsx",
        "end",
        "-----BEGIN PGP MESSAGE-----",
        "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
        "Content-Type: multipart/signed; boundary=x",
        "Content-Type: multipart/digest; boundary=x",
        "Content-Type: application/octet-stream; name=a.eml",
        "Authentication-Results: mx.example.jp; dmarc=fail",
        "Content-Type: multipart/mixed; boundary*0=x; boundary*1=y",
        "https://1drv.ms/w/x",
        "Content-Disposition: attachment; filename=\"\u001b$B\u001b(B\"",
        "Subject: \u8868\u793a",
        "Content-Type: text/plain; charset=iso-2022-jp",
    ];

    public static byte[] Mutate(Random random, byte[] message)
    {
        var lines = Encoding.Latin1.GetString(message).Split("\n").ToList();
        for (var changes = random.Next(1, MostChanges); changes > 0 && lines.Count > 2; changes--)
            Change(random, lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static void Change(Random random, List<string> lines)
    {
        // Most lines of a message are Base64 of its files; what steers the parser stands at the top and around the
        // boundaries.
        var steering =
            random.Next(4) > 0
                ? lines.FindIndex(random.Next(lines.Count), line =>
                    line.Contains(':', StringComparison.Ordinal) || line.StartsWith("--", StringComparison.Ordinal)
                )
                : -1;
        var at = steering >= 0 ? steering : random.Next(random.Next(2) == 0 ? Math.Min(lines.Count, 20) : lines.Count);
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(random.Next(Math.Min(lines.Count, LongestHead)), lines[at]);
                break;
            case 2:
                lines[at] = Encoding.Latin1.GetString(
                    BytesMutation.Mutate(random, Encoding.Latin1.GetBytes(lines[at] + "        "))
                );
                break;
            case 3:
                lines.InsertRange(at, Enumerable.Repeat(lines[at], random.Next(1, 3000)));
                break;
            case 4:
                lines[at] += new string(random.Next(2) == 0 ? 'a' : '(', random.Next(1, 20_000));
                break;
            default:
                lines.Insert(at, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Lines[random.Next(Lines.Length)])));
                break;
        }
    }
}
