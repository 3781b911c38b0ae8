using SeisFunctions.Mail;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>Japanese texts in every encoding in which they arrive, labelled, unlabelled and labelled wrongly.</summary>
public sealed class CharsetTests
{
    private const string Text = "推進体制構築支援（東京都）①㈱髙﨑";

    [Theory]
    [InlineData("iso-2022-jp", "iso-2022-jp")]
    [InlineData("iso-2022-jp-ms", "iso-2022-jp")]
    [InlineData("ISO-2022-JP-MS", "iso-2022-jp")]
    [InlineData("cp50220", "iso-2022-jp")]
    [InlineData("cp50221", "iso-2022-jp")]
    [InlineData("csISO2022JP", "iso-2022-jp")]
    [InlineData("shift_jis", "shift_jis")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("ms_kanji", "shift_jis")]
    [InlineData("windows-31j", "shift_jis")]
    [InlineData("cp932", "shift_jis")]
    [InlineData("Shift_JIS-2004", "shift_jis")]
    [InlineData("euc-jp", "euc-jp")]
    [InlineData("x-euc-jp", "euc-jp")]
    [InlineData("eucJP-ms", "euc-jp")]
    [InlineData("cp51932", "euc-jp")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf8", "utf-8")]
    public void A_label_of_any_vendor_is_understood_in_subject_body_and_file_name(string label, string encoding)
    {
        var mail = Opening.Mail(
            RawMail.Of(
                $"Subject: =?{label}?B?{Text.Base64(encoding)}?=\r\nContent-Type: multipart/mixed; boundary=b",
                $"--b\r\nContent-Type: text/plain; charset={label}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Body.Base64(encoding)}\r\n"
                    + $"--b\r\nContent-Type: application/octet-stream; name=\"=?{label}?B?{Text.Base64(encoding)}?=\"\r\n\r\nx\r\n"
                    + $"--b\r\nContent-Disposition: attachment; filename*={label}''{Text.Percent(encoding)}\r\n\r\nx\r\n--b--\r\n"
            )
        );

        Assert.Equal(Text, mail.Subject);
        Assert.Equal([Text, Text], mail.Files.Select(file => file.Name));
        Assert.True(HasReadTheBody(mail));
    }

    [Theory]
    [InlineData("iso-2022-jp")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("utf-8")]
    public void Raw_bytes_without_a_label_are_read_by_what_they_look_like(string encoding)
    {
        var mail = Opening.Mail(
            RawMail.Of(
                $"Subject: {Text.In(encoding)}\r\nContent-Type: multipart/mixed; boundary=b",
                $"--b\r\nContent-Type: text/plain\r\n\r\n{Body.In(encoding)}\r\n--b\r\nContent-Disposition: attachment; filename=\"{"申請書（表）ソ能①.docx".In(encoding)}\"\r\n\r\nx\r\n--b--\r\n"
            )
        );

        Assert.Equal(Text, mail.Subject);
        Assert.Equal("申請書（表）ソ能①.docx", Assert.Single(mail.Files).Name);
        Assert.True(HasReadTheBody(mail));
    }

    [Theory]
    [InlineData("us-ascii", "shift_jis")]
    [InlineData("iso-8859-1", "shift_jis")]
    [InlineData("windows-1252", "euc-jp")]
    [InlineData("utf-8", "shift_jis")]
    [InlineData("utf-8", "iso-2022-jp")]
    [InlineData("shift_jis", "utf-8")]
    [InlineData("iso-2022-jp", "utf-8")]
    [InlineData("euc-jp", "shift_jis")]
    [InlineData("x-unknown", "euc-jp")]
    [InlineData("\"\"", "iso-2022-jp")]
    public void A_body_whose_label_cannot_be_true_is_read_by_what_it_looks_like(string label, string encoding) =>
        Assert.True(
            HasReadTheBody(
                Opening.Mail(
                    RawMail.Of(
                        $"Content-Type: text/plain; charset={label}\r\nContent-Transfer-Encoding: base64",
                        Body.Base64(encoding)
                    )
                )
            )
        );

    [Fact]
    public void Half_width_katakana_of_every_code_page_are_kept()
    {
        Assert.Equal(
            "ｱｲｳ東京",
            JapaneseEncodings.Guess(Bytes("ｱｲｳ東京", "csISO2022JP"))!.GetString(Bytes("ｱｲｳ東京", "csISO2022JP"))
        );
        Assert.Equal(
            "東京ｱｲｳ",
            JapaneseEncodings.Guess(Bytes("東京ｱｲｳ", "shift_jis"))!.GetString(Bytes("東京ｱｲｳ", "shift_jis"))
        );
    }

    [Fact]
    public void A_subject_split_within_a_character_over_encoded_words_is_whole_again()
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes("推進体制構築支援（東京都）");
        var subject =
            $"=?utf-8?B?{Convert.ToBase64String(utf8[..10])}?=\r\n =?utf-8?B?{Convert.ToBase64String(utf8[10..])}?=";

        Assert.Equal("推進体制構築支援（東京都）", Opening.Mail(RawMail.Of($"Subject: {subject}", "x")).Subject);
    }

    [Fact]
    public void A_subject_in_ISO_2022_JP_under_a_label_for_ASCII_is_read() =>
        Assert.Equal(
            "推進体制",
            Opening.Mail(RawMail.Of($"Subject: =?us-ascii?B?{"推進体制".Base64("iso-2022-jp")}?=", "x")).Subject
        );

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(31)]
    public void A_file_name_in_RFC_2231_may_be_split_within_an_escape_sequence(int at)
    {
        var name = "推進体制構築支援申請書①.docx".Percent("iso-2022-jp");
        var mail = Opening.Mail(
            RawMail.OfParts(
                $"Content-Disposition: attachment;\r\n filename*0*=iso-2022-jp-ms''{name[..at]};\r\n filename*1*={name[at..40]};\r\n filename*2*={name[40..]}\r\n\r\nx"
            )
        );

        Assert.Equal("推進体制構築支援申請書①.docx", Assert.Single(mail.Files).Name);
    }

    [Fact]
    public void A_file_name_in_quotes_may_be_encoded_words_on_two_lines() =>
        Assert.Equal(
            "申請書の写し.docx",
            NameOf(
                $"Content-Disposition: attachment;\r\n filename=\"=?utf-8?B?{"申請書".Base64("utf-8")}?=\r\n =?utf-8?B?{"の写し.docx".Base64("utf-8")}?=\""
            )
        );

    [Fact]
    public void A_file_name_escaped_as_in_a_URL_is_read() =>
        Assert.Equal(
            "申請書.docx",
            NameOf($"Content-Disposition: attachment; filename=\"{"申請書".Percent("utf-8")}.docx\"")
        );

    [Fact]
    public void A_file_name_in_RFC_2231_without_a_label_is_read() =>
        Assert.Equal(
            "申請書.docx",
            NameOf($"Content-Disposition: attachment; filename*=''{"申請書.docx".Percent("shift_jis")}")
        );

    [Fact]
    public void A_decomposed_file_name_of_macOS_is_shown_as_written()
    {
        const string name = "データ一覧（神奈川県）.xlsx";
        var decomposed = name.Normalize(System.Text.NormalizationForm.FormD);

        Assert.NotEqual(name, decomposed);
        Assert.Equal(
            decomposed,
            NameOf($"Content-Disposition: attachment; filename*=UTF-8''{decomposed.Percent("utf-8")}")
        );
    }

    [Theory]
    [InlineData("様式1\u202Excod.exe", "様式1xcod.exe")]
    [InlineData("様\r\nBcc: x@example.jp", "様Bcc: x@example.jp")]
    [InlineData("a\0b", "ab")]
    [InlineData("\u200B", "名称なし1")]
    public void A_file_name_cannot_turn_the_direction_of_writing_or_break_a_line(string written, string shown) =>
        Assert.Equal(shown, NameOf($"Content-Disposition: attachment; filename*=UTF-8''{written.Percent("utf-8")}"));

    [Theory]
    [InlineData(255, 255)]
    [InlineData(256, 255)]
    public void A_file_name_is_shown_up_to_a_length(int written, int shown) =>
        Assert.Equal(
            new string('様', shown),
            NameOf($"Content-Disposition: attachment; filename*=UTF-8''{new string('様', written).Percent("utf-8")}")
        );

    private const string Body =
        "標記について、クリプト便で送付します。https://transfer.example.jp/?id=1 をご覧ください。";

    // クリプト便 is found by its name, so only in a body that was decoded.
    private static bool HasReadTheBody(OpenedMail mail) =>
        mail.Findings.Any(finding =>
            finding.Code == "file.link" && finding.Message.Contains("クリプト便", StringComparison.Ordinal)
        );

    private static byte[] Bytes(string text, string encoding) =>
        System.Text.Encoding.GetEncoding(encoding).GetBytes(text);

    private static string NameOf(string fields) =>
        Assert.Single(Opening.Mail(RawMail.OfParts($"{fields}\r\n\r\nx")).Files).Name;
}
