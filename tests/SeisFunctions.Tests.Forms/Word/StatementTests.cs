using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>
/// What stands outside the answers of a document, above the form, in its title, in the sentence of its letter or behind it,
/// may say something of the application as a whole: it is accounted for, and a question.
/// </summary>
public sealed class StatementTests
{
    private static readonly string Title = $"{CallForms.Form1.Edition} {CallForms.Form1.Title}";

    [Theory]
    [InlineData("（案）")]
    [InlineData("案")]
    [InlineData("DRAFT")]
    [InlineData("取下げ")]
    [InlineData("【記入例】")]
    [InlineData("テスト")]
    [InlineData("決裁未了につき仮提出")]
    [InlineData("※本申請書は参考として送付するものです。")]
    [InlineData("島根県と鳥取県の共同申請")]
    [InlineData("知事決裁が未了のため、正式な申請書は後日提出します。")]
    [InlineData("海士町については同意未了のため、今後変更があります。")]
    [InlineData("本申請は議会の議決を条件とします。")]
    [InlineData("申請を取り下げます。")]
    [InlineData("※これは昨年度提出したものです")]
    [InlineData("令和7年度 地域社会DX推進パッケージ事業 申請書")]
    [InlineData("ドラフト版")]
    public void What_is_said_of_the_application_above_or_behind_the_form_is_a_question(string text)
    {
        foreach (var form in new[] { Above(text), Behind(text) })
        {
            Assert.Contains(form.Account, entry => entry.Text == text && entry.As == AccountedAs.Unread);
            Assert.Contains(
                form.Findings,
                finding =>
                    finding.Severity == Severity.Warning && finding.Message.Contains(text, StringComparison.Ordinal)
            );
            Assert.Equal("true", form["requirement5"].Value);
        }
    }

    [Theory]
    [InlineData("政デ第123号", "令和8年3月18日", "総務省事務局　御中", "このことについて、別添のとおり申請します。")]
    [InlineData("事務局　御中", "申請書類の送付について", "標記について、別添のとおり提出します。")]
    [InlineData("地域社会DX推進パッケージ事業の申請について（提出）", "下記のとおり申請しますので、よろしくお願いいたします。", "記")]
    [InlineData("平素より格別の御高配を賜り、厚く御礼申し上げます。", "標記の件について、関係書類を添えて送付いたします。", "ご査収ください。")]
    [InlineData("お世話になっております。", "申請書を送付しますので、御確認のほどよろしくお願いします。", "以上")]
    [InlineData("（公印省略）", "取扱注意", "正本", "様式1")]
    [InlineData("島根県知事　架空 太郎", "政策企画部デジタル戦略課", "電話：0852-00-0000 内線1234")]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書の提出について")]
    public void A_letter_that_says_no_more_than_that_something_is_sent_stays_quiet(params string[] lines)
    {
        var form = Above(lines);

        Assert.DoesNotContain(form.Findings, finding => finding.Code == "form.unreadText");
        Assert.All(lines, line => Assert.Contains(form.Account, entry => entry.Text == line));
    }

    [Fact]
    public void Every_text_above_the_form_is_accounted_for_and_told()
    {
        var form = Above("政デ第123号", "推進会議は5市町で構成している。");

        Assert.Contains(form.Account, entry => entry is { Text: "政デ第123号", As: AccountedAs.Note });
        Assert.Contains(form.Account, entry => entry is { Text: "推進会議は5市町で構成している。", As: AccountedAs.Unread });
        var told = Assert.Single(form.Findings, finding => finding.Code == "form.unreadText");
        Assert.Equal(Severity.Info, told.Severity);
        Assert.Contains("推進会議は5市町で構成している。", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_covering_letter_says_of_a_requirement_puts_it_in_doubt()
    {
        var form = Above("要件5は4月以降に確認予定");

        Assert.Equal((null, "true"), (form["requirement5"].Value, form["requirement6"].Value));
    }

    [Fact]
    public void A_table_above_the_form_is_heard_as_its_lines_are()
    {
        var form = Read(file => file.Table(WordFile.Row("回覧", "知事決裁前")).Xml(Body(null)));

        Assert.Equal("知事決裁前", Assert.Single(Statements(form)).Value);
    }

    [Theory]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請取下書")]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 変更申請書")]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 計画策定支援 申請書")]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書（案）")]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書（記入例）")]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書（変更）")]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 実績報告書")]
    [InlineData("【記載例】令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書")]
    public void A_title_that_is_not_the_printed_one_is_a_question(string title)
    {
        var form = Read(file => file.Xml(Body(title)));

        Assert.Equal((Severity.Warning, title), (Assert.Single(Statements(form)).Severity, Statements(form)[0].Value));
    }

    [Theory]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書")]
    [InlineData("地域社会ＤＸ推進パッケージ事業（推進体制構築支援）申請書")]
    [InlineData("令和８年度　地域社会DX推進パッケージ事業　推進体制構築支援　申請書（島根県）")]
    [InlineData("様式1　令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書")]
    [InlineData("推進体制構築支援 申請書")]
    [InlineData("令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書（1/2）")]
    public void A_title_that_only_looks_different_stays_quiet(string title) =>
        Assert.Empty(Statements(Read(file => file.Xml(Body(title)))));

    [Theory]
    [InlineData("標記の申請を取り下げます。")]
    [InlineData("標記の支援を受けたいので、議会の議決を条件に次のとおり仮申請します。")]
    [InlineData("標記の支援を受けないので、次のとおり辞退します。")]
    [InlineData("標記の支援の内容を変えたいので、次のとおり変更申請します。")]
    public void A_sentence_of_the_letter_that_is_not_the_printed_one_is_a_question(string sentence) =>
        Assert.Equal(sentence, Assert.Single(Statements(Read(file => file.Xml(Body(null, sentence))))).Value);

    [Theory]
    [InlineData("標記の支援を受けたいので、次のとおり申請します。")]
    [InlineData("標記の支援を受けたく、下記のとおり申請いたします。")]
    [InlineData("標記の支援を受けたいので、関係書類を添えて次のとおり申請します。")]
    public void Another_wording_of_the_sentence_stays_quiet(string sentence) =>
        Assert.Empty(Statements(Read(file => file.Xml(Body(null, sentence)))));

    [Theory]
    [InlineData("公印省略")]
    [InlineData("（押印省略）")]
    [InlineData("取扱注意")]
    [InlineData("【機密性2情報】")]
    public void A_stamp_in_a_text_box_stays_quiet(string text)
    {
        var box =
            $"<w:p><w:r><w:pict><v:shape style=\"position:absolute\"><v:textbox><w:txbxContent>{WordFile.P(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        var form = Read(file => file.Xml(Body(null)).Xml(box));

        Assert.DoesNotContain(form.Findings, finding => finding is { Code: "form.unreadText", Severity: Severity.Warning });
    }

    [Theory]
    [InlineData("見本の支援 申請書")]
    [InlineData("見送りサービス支援 申請書")]
    [InlineData("連名事業 申請書")]
    public void The_words_that_a_call_is_named_with_say_nothing_of_an_application(string title)
    {
        var named = CallForms.Form1 with { Title = title };

        Assert.Empty(Statements(Read($"{named.Edition} {title}")));
        Assert.Single(Statements(Read($"{named.Edition} {title}（見本）")));

        FormReading Read(string line) =>
            Assert.Single(
                new FormReader([named, CallForms.Form2], new FormLimits())
                    .Read(
                        new MemoryStream(new WordFile().Xml(Body(line)).Build()),
                        TestContext.Current.CancellationToken
                    )
                    .Forms
            );
    }

    private static List<Finding> Statements(FormReading form) =>
        [.. form.Findings.Where(finding => finding is { Code: "form.unreadText", Severity: Severity.Warning })];

    private static FormReading Above(params string[] lines) =>
        Read(file =>
        {
            foreach (var line in lines)
            {
                file.Paragraph(line);
            }

            file.Xml(Body(null));
        });

    private static FormReading Behind(string line) => Read(file => file.Xml(Body(null)).Paragraph(line));

    private static FormReading Read(Action<WordFile> write)
    {
        var file = new WordFile();
        write(file);
        return Assert.Single(CallForms.Read(file.Build()).Forms);
    }

    private static string Body(string? title, string? sentence = null)
    {
        var file = new WordFile().Paragraph(CallForms.Form1.Name).Paragraph(title ?? Title);
        if (sentence is not null)
        {
            file.Paragraph(sentence);
        }

        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title)
                .Table([
                    .. part.Fields.Select(field =>
                        WordFile.Row(
                            field.Text ?? field.Label,
                            SampleForms.ValueOf(field, SampleAnswers.Form1[field.Id].Written)
                        )
                    ),
                ]);
        }

        return file.Body;
    }
}
