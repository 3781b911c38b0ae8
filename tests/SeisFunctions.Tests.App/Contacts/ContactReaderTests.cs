using System.Text;
using SeisFunctions.Contacting;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Tests.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Contacts;

/// <summary>A list of contacts is understood line by line, whole or not at all.</summary>
public sealed class ContactReaderTests
{
    private const string Head = "都道府県,部署,氏名,電話番号,メールアドレス\n";

    private static readonly ContactReader Reader = new(Sample.Call);

    [Fact]
    public void A_csv_file_in_utf_8_is_read_with_names_as_people_write_them()
    {
        var reading = Read(Head + "東京,デジタル戦略課,見本 太郎,03-0000-0000,dx@tokyo.example.jp\n北海道,,,011-000-0000,\n");

        Assert.Empty(reading.Faults);
        Assert.Equal(
            [
                new()
                {
                    Applicant = "13",
                    Department = "デジタル戦略課",
                    Name = "見本 太郎",
                    Telephone = "03-0000-0000",
                    Email = "dx@tokyo.example.jp",
                },
                new() { Applicant = "01", Telephone = "011-000-0000" },
            ],
            reading.Contacts
        );
        Assert.Equal(new(2, "「東京」を「東京都」と読み取りました。"), Assert.Single(reading.Notes));
    }

    [Fact]
    public void The_same_file_in_shift_jis_and_with_a_byte_order_mark_is_read_alike()
    {
        var text = Head + "東京都,髙﨑課,見本 太郎,03-0000-0000,dx@tokyo.example.jp\n";

        byte[][] files =
        [
            Encoding.GetEncoding(932).GetBytes(text),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        ];
        foreach (var file in files)
        {
            var reading = Read(file);
            Assert.Empty(reading.Faults);
            Assert.Equal("髙﨑課", Assert.Single(reading.Contacts).Department);
        }
    }

    [Fact]
    public void A_workbook_is_read_with_columns_in_any_order_and_those_that_mean_nothing_are_told()
    {
        var file = new ExcelFile()
            .Sheet(
                "連絡先",
                [
                    ["No.", "メール", "申請者名", "担当者氏名", "TEL", "備考"],
                    ["1", "dx@tokyo.example.jp", "東京都", "見本 太郎", "03-0000-0000", "午後のみ"],
                ]
            )
            .Build();

        var reading = Read(file);

        Assert.Empty(reading.Faults);
        Assert.Equal(
            new Contact
            {
                Applicant = "13",
                Name = "見本 太郎",
                Telephone = "03-0000-0000",
                Email = "dx@tokyo.example.jp",
            },
            Assert.Single(reading.Contacts)
        );
        Assert.Equal(
            ["列「No.」は読み込みません。", "列「備考」は読み込みません。"],
            reading.Notes.Select(note => note.Text)
        );
    }

    [Theory]
    [InlineData("都道府県,担当者名,電話番号,メールアドレス1,メールアドレス2", "列「メールアドレス1」が「メールアドレス」の列かどうか分かりません。")]
    [InlineData("都道府県,ご担当者名,TEL,E-mail", "列「ご担当者名」が「氏名」の列かどうか分かりません。")]
    [InlineData("都道府県,氏名,電話番号,メールアドレス（代表）", "列「メールアドレス（代表）」が「メールアドレス」の列かどうか分かりません。")]
    public void A_column_that_may_be_one_of_those_that_are_missing_is_asked_about(string head, string told) =>
        Assert.Contains(Read($"{head}\n東京都,見本 太郎,03-0000-0000,\n").Faults, fault =>
            fault.Text.StartsWith(told, StringComparison.Ordinal)
        );

    [Fact]
    public void A_further_column_beside_the_one_that_is_read_is_left_out_and_told()
    {
        var reading = Read("都道府県,氏名,氏名ふりがな,電話番号,メール\n東京都,見本 太郎,みほん たろう,03-0000-0000,\n");

        Assert.Empty(reading.Faults);
        Assert.Contains(new(1, "列「氏名ふりがな」は読み込みません。"), reading.Notes);
    }

    [Fact]
    public void Shift_jis_of_any_program_is_read()
    {
        // 髙 as most programs write it, and as others do.
        foreach (var letter in (byte[][])[[0xFB, 0xFC], [0xEE, 0xE0]])
        {
            var reading = Read(
                [
                    .. Encoding.GetEncoding(932).GetBytes(Head + "鳥取県,総務部,"),
                    .. letter,
                    .. Encoding.GetEncoding(932).GetBytes("田,0857-00-0000,\n"),
                ]
            );

            Assert.Empty(reading.Faults);
            Assert.Equal("髙田", Assert.Single(reading.Contacts).Name);
        }
    }

    [Fact]
    public void A_row_that_is_crossed_out_is_told_and_nothing_is_taken()
    {
        var file = new ExcelFile
        {
            Styles = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/></cellXfs>",
        }
            .Sheet(
                "連絡先",
                [
                    ["都道府県", "氏名", "メール"],
                    ["東京都", "<c t=\"inlineStr\" s=\"1\"><is><t>旧 太郎</t></is></c>", "dx@tokyo.example.jp"],
                ]
            )
            .Build();

        Assert.Equal(
            new(2, "取り消し線の引かれた記載があります。取り消し線を外すか、行を削除してください。"),
            Assert.Single(Read(file).Faults)
        );
    }

    [Fact]
    public void A_merged_cell_that_stands_for_millions_is_refused()
    {
        var file = new ExcelFile()
            .Sheet(
                "連絡先",
                [[.. Enumerable.Repeat("列", 1_000)], .. Enumerable.Repeat<IReadOnlyList<string?>>(["あ"], 1_000)],
                after: "<mergeCells><mergeCell ref=\"A2:ALL1001\"/></mergeCells>"
            )
            .Build();

        Assert.StartsWith("セルが多すぎる", Assert.Single(Read(file).Faults).Text);
    }

    [Fact]
    public void What_is_merged_over_rows_holds_for_each_of_them()
    {
        var file = new ExcelFile()
            .Sheet(
                "連絡先",
                [
                    ["都道府県", "メール", "電話", "部署", "氏名"],
                    ["東京都", "dx@tokyo.example.jp", "03-0000-0000", "デジタル戦略課", "見本 太郎"],
                    ["東京都", "dx2@tokyo.example.jp", "03-0000-0001", "", "見本 花子"],
                ],
                after: "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>"
            )
            .Build();

        var reading = Read(file);

        Assert.Empty(reading.Faults);
        Assert.Equal(
            [("デジタル戦略課", "見本 太郎"), ("デジタル戦略課", "見本 花子")],
            reading.Contacts.Select(contact => (contact.Department, contact.Name))
        );
    }

    [Theory]
    [InlineData("東京,,,03-0000-0000,", null)]
    [InlineData(",,見本,03-0000-0000,", "申請者が記入されていません")]
    [InlineData("見本国,,,03-0000-0000,", "見本国")]
    [InlineData("東京都・大阪府,,,03-0000-0000,", "")]
    [InlineData("東京都,課,見本,,", "電話番号もメールアドレスも")]
    [InlineData("東京都,,,03-0000,", "03-0000")]
    [InlineData("東京都,,,,dx.example.jp", "メールアドレス「dx.example.jp」")]
    [InlineData("東京都,,,,a@example.jp b@example.jp", "1つの宛先だけ")]
    [InlineData("東京都,,,,dx@pref.osaka.lg.jp", "別の申請者のもの（大阪府）")]
    public void A_line_that_is_not_understood_is_told_with_its_number_and_nothing_is_taken(string line, string? told)
    {
        var reading = Read(Head + "北海道,,,011-000-0000,\n" + line + "\n");

        if (told is null)
        {
            Assert.Empty(reading.Faults);
            return;
        }

        var fault = Assert.Single(reading.Faults);
        Assert.Equal(3, fault.Line);
        Assert.Contains(told, fault.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("13", null)]
    [InlineData("130001", null)]
    [InlineData("１３", null)]
    [InlineData("", null)]
    [InlineData("27", "大阪府")]
    [InlineData("270008", "大阪府")]
    [InlineData("1", "北海道")]
    [InlineData("10006", "北海道")]
    public void A_code_that_is_anothers_than_the_applicant_named_is_told_and_nothing_is_taken(string code, string? other)
    {
        var reading = Read($"団体コード,都道府県,電話番号\n{code},東京都,03-0000-0000\n");

        if (other is null)
            Assert.Empty(reading.Faults);
        else
            Assert.Equal(
                new(
                    2,
                    $"コード「{code}」は{other}のもので、申請者「東京都」と異なります。行がずれていないか確認してください。"
                ),
                Assert.Single(reading.Faults)
            );
    }

    [Fact]
    public void A_code_that_is_no_applicants_is_told_once_and_the_name_counts()
    {
        var reading = Read("コード,都道府県,電話番号,メール\nA-1,東京都,03-0000-0000,\nA-2,大阪府,06-0000-0000,\n");

        Assert.Empty(reading.Faults);
        Assert.Equal(2, reading.Contacts.Count);
        Assert.Contains("分からない値があります（2行）", Assert.Single(reading.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_a_line_is_where_it_begins_whatever_line_breaks_its_cells_have()
    {
        var reading = Read(Head + "北海道,\"総務部\nデジタル課\",,011-000-0000,\n\n見本国,,,03-0000-0000,\n");

        Assert.Equal(5, Assert.Single(reading.Faults).Line);
        Assert.Equal("総務部 デジタル課", Read(Head + "北海道,\"総務部\nデジタル課\",,011-000-0000,\n").Contacts[0].Department);
    }

    [Fact]
    public void A_zero_that_excel_has_dropped_is_put_back_and_told()
    {
        var reading = Read(Head + "東京都,,,312345678,\n");

        Assert.Empty(reading.Faults);
        Assert.StartsWith("03", Assert.Single(reading.Contacts).Telephone);
        Assert.Contains("先頭の0", Assert.Single(reading.Notes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("東京都,,,,a@example.jp", "2行目と同じ内容")]
    [InlineData("大阪府,,,,A@example.jp", "2行目の東京都と同じメールアドレス")]
    public void What_stands_twice_is_told(string line, string told)
    {
        var fault = Assert.Single(Read(Head + "東京都,,,,a@example.jp\n" + line + "\n").Faults);

        Assert.Equal(3, fault.Line);
        Assert.Contains(told, fault.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("部署,電話番号\n課,03-0000-0000\n", "「申請者」")]
    [InlineData("都道府県,部署\n東京都,課\n", "「電話番号」の列も「メールアドレス」の列も")]
    [InlineData("都道府県,電話,電話番号\n東京都,03-0000-0000,03-0000-0000\n", "2つあります")]
    [InlineData("都道府県,電話\n", "1行も")]
    [InlineData("", "空です")]
    public void A_file_without_what_it_needs_is_told(string text, string told) =>
        Assert.Contains(Read(text).Faults, fault => fault.Text.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Neither_another_kind_of_file_nor_a_second_sheet_is_taken()
    {
        Assert.Contains("CSV又はExcel", Assert.Single(Read("%PDF-1.7 ..."u8.ToArray()).Faults).Text);
        var two = new ExcelFile()
            .Sheet("1", [["都道府県", "電話"], ["東京都", "03-0000-0000"]])
            .Sheet("2", [["都道府県", "電話"], ["大阪府", "06-0000-0000"]])
            .Build();
        Assert.Contains("2枚以上", Assert.Single(Read(two).Faults).Text);
    }

    [Fact]
    public void Another_list_says_whose_contacts_it_adds_changes_and_takes_away()
    {
        var before = new ContactList("a", [Of("01", "1"), Of("02", "2"), Of("03", "3")]);
        var after = new ContactList("b", [Of("04", "4"), Of("02", "2"), Of("03", "x"), Of("03", "3")]);

        var changes = ContactChanges.Of(before, after);

        Assert.Equal(["04"], changes.Added);
        Assert.Equal(["03"], changes.Changed);
        Assert.Equal(["01"], changes.Removed);
        Assert.Equal(["02"], changes.Same);
        Assert.True(ContactChanges.Of(before, before with { Id = "c" }).AreNone);
    }

    private static Contact Of(string applicant, string telephone) =>
        new() { Applicant = applicant, Telephone = telephone };

    private static ContactReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static ContactReading Read(byte[] file)
    {
        var (lines, fault) = ContactSheet.Read(file, Sample.Call.Limits.Forms, TestContext.Current.CancellationToken);
        return fault is null ? Reader.Read(lines) : new([], [new(null, fault)], []);
    }
}
