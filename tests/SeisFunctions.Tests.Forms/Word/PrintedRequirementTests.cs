using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>The text of a requirement beside its ticked box, changed by whoever ticked it.</summary>
public sealed class PrintedRequirementTests
{
    [Theory]
    [InlineData("requirement9", "承諾していること", "承諾していないこと")]
    [InlineData("requirement9", "承諾していること", "承諾しておらず")]
    [InlineData("requirement9", "承諾", "不承諾")]
    [InlineData("requirement9", "受けることができない場合", "受けることができる場合")]
    [InlineData("requirement6", "確立できること", "確立できないこと")]
    [InlineData("requirement6", "確立できること", "確立できぬこと")]
    [InlineData("requirement6", "確立できること", "確立できません")]
    [InlineData("requirement6", "確立", "未確立")]
    [InlineData("requirement7", "対応できる体制", "対応できない体制")]
    [InlineData("requirement5", "確立できること", "確立は困難")]
    [InlineData("requirement10", "行わないこと", "行うこと")]
    [InlineData("requirement10", "行わないこと", "行うことがあること")]
    [InlineData("requirement10", "雇用関係はなく", "雇用関係があり")]
    [InlineData("requirement3", "積極的に", "消極的に")]
    [InlineData("requirement3", "促進できること", "促進できず")]
    [InlineData("requirement2", "1以上多く", "1以下多く")]
    [InlineData("requirement8", "協力すること", "協力しないこと")]
    [InlineData("requirement4", "意思を有すること", "意思を有さないこと")]
    [InlineData("requirement4", "強い意思を有する", "強い意思は無")]
    [InlineData("memorandum1", "提出すること", "提出しないこと")]
    [InlineData("requirement4", "有すること", "有する\nことはないこと")]
    [InlineData("requirement9", "承諾していること", "承諾しかねること")]
    [InlineData("requirement8", "協力すること", "協力できかねること")]
    [InlineData("memorandum1", "首長名", "部長名")]
    [InlineData("memorandum1", "首長名", "課長名")]
    [InlineData("memorandum1", "首長名", "担当者名")]
    [InlineData("memorandum2", "首長名", "副知事名")]
    public void A_text_that_was_turned_into_its_opposite_is_a_question(string id, string printed, string written)
    {
        var (reading, findings) = Read(id, text => text.Replace(printed, written, StringComparison.Ordinal));

        Assert.Equal((Confidence.Ambiguous, null), (reading.Confidence, reading.Value));
        Assert.Contains(findings, finding =>
            finding.Field == reading.Label
            && finding.Message.Contains("要件の文が、様式の文と異なります", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("requirement9", "承諾していること", "承諾しています")]
    [InlineData("requirement9", "あらかじめ", "予め")]
    [InlineData("requirement5", "受け入れる", "受入れる")]
    [InlineData("requirement4", "伴走支援期間内", "伴走支縁期間内")]
    [InlineData("requirement4", "強い意思", "必ず強い意思")]
    [InlineData("requirement10", "10 常駐派遣される専門家等との間に直接の雇用関係はなく、", "10 ")]
    [InlineData("requirement1", "1以上の", "1以上の、")]
    [InlineData("requirement3", "オブザーバー参加等", "ｵﾌﾞｻﾞｰﾊﾞｰ参加等")]
    public void A_slip_of_the_pen_or_a_text_that_was_cut_short_stays_a_yes(string id, string printed, string written) =>
        Assert.Equal(
            "true",
            Read(id, text => text.Replace(printed, written, StringComparison.Ordinal)).Reading.Value
        );

    [Theory]
    [InlineData("個人情報の取扱い（第三者提供を除く）", null)]
    [InlineData("個人情報の取扱い（氏名を除く）", null)]
    [InlineData("個人情報の取扱いについて（一部）", null)]
    [InlineData("個人情報の取扱い（広報に限る）", null)]
    [InlineData("個人情報の取扱い", "true")]
    [InlineData("個人情報の取扱い（同意）", "true")]
    [InlineData("個人情報の取扱いについて（該当する場合は☑）", "true")]
    [InlineData("7 個人情報の取扱い（必須）", "true")]
    public void A_bracket_that_limits_what_a_box_confirms_is_a_question(string label, string? value)
    {
        var form = CallForms.Read(
            SampleForms.Word(
                (field, written) => WordFile.Cell(SampleForms.ValueOf(field, written)),
                field => field.Id == "personalDataConsent" ? label : field.Text ?? field.Label
            )
        );

        Assert.Equal(value, form.Forms[0]["personalDataConsent"].Value);
    }

    [Theory]
    [InlineData("※未確認", null)]
    [InlineData("※一部未了", null)]
    [InlineData("（注）未了", null)]
    [InlineData("注）庁内調整中", null)]
    [InlineData("※４月以降に確認予定", null)]
    [InlineData("※該当する場合は☑を記入してください", "true")]
    [InlineData("※確認済み", "true")]
    public void A_note_below_a_tick_in_its_own_cell_is_understood_or_makes_it_a_question(string note, string? value)
    {
        var form = CallForms.Read(
            SampleForms.Word(
                (field, written) =>
                    WordFile.Cell(
                        field.Id == "requirement5"
                            ? WordFile.P("☑ 確認") + WordFile.P(note)
                            : WordFile.P(SampleForms.ValueOf(field, written))
                    )
            )
        );

        Assert.Equal(value, form.Forms[0]["requirement5"].Value);
    }

    [Theory]
    [InlineData("支援の具体的な内容", true)]
    [InlineData("支援の具体的でない内容", false)]
    public void A_label_with_a_denial_put_in_is_not_that_label(string label, bool isFound) =>
        Assert.Equal(
            isFound,
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, written) => WordFile.Cell(WordFile.P(SampleForms.ValueOf(field, written))),
                        field => field.Id == "supportDetail" ? label : field.Text ?? field.Label
                    )
                )
                .Forms[0]["supportDetail"]
                .Value is not null
        );

    private static (FieldReading Reading, IReadOnlyList<Finding> Findings) Read(string id, Func<string, string> change)
    {
        var form = CallForms.Read(
            SampleForms.Word(
                (field, written) =>
                    WordFile.Cell(
                        WordFile.P(
                            field.Kind == FieldKind.Tick
                                ? $"☑ {field.Options[0]}"
                                : SampleForms.ValueOf(field, written)
                        )
                    ),
                field => field.Id == id ? change(field.Text!) : field.Text ?? field.Label
            )
        );
        return (form.Forms[0][id], form.Forms[0].Findings);
    }
}
