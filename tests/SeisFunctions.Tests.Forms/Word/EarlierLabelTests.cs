using SeisFunctions.Forms;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>A label that asks for what was before is no label of today's field, and what stands there is asked about.</summary>
public sealed class EarlierLabelTests
{
    [Theory]
    [InlineData("issues", "（前年度の）解決を図る地域課題")]
    [InlineData("issues", "（昨年度）解決を図る地域課題")]
    [InlineData("issues", "【前回】解決を図る地域課題")]
    [InlineData("goal", "目指す姿（変更前）")]
    [InlineData("goal", "2　（旧）目指す姿")]
    [InlineData("email", "（旧）メールアドレス")]
    [InlineData("email", "旧メールアドレス")]
    [InlineData("email", "メールアドレス（旧）")]
    [InlineData("telephone", "（修正前の）電話番号")]
    [InlineData("department", "前回の担当部局・課")]
    public void What_stands_beside_it_is_not_read_as_todays_answer(string id, string label)
    {
        var form = Read(id, label);

        Assert.Null(form[id].Value);
        Assert.Equal(Confidence.LabelNotFound, form[id].Confidence);
    }

    [Theory]
    [InlineData("issues", "（必須）解決を図る地域課題")]
    [InlineData("issues", "解決を図る地域課題（前年度から継続する場合も記入）")]
    [InlineData("email", "メールアドレス（担当者）")]
    [InlineData("email", "電子メールアドレス")]
    [InlineData("pastYear", "（過去の）選定年度")]
    [InlineData("pastYear", "選定年度（前回）")]
    [InlineData("pastMunicipalities", "（前回の）連携市区町村数")]
    [InlineData("pastSelection", "過去の選定（該当するもの）")]
    public void Any_other_remark_on_a_label_leaves_it_what_it_is(string id, string label) =>
        Assert.NotEqual(Confidence.LabelNotFound, Read(id, label)[id].Confidence);

    private static FormReading Read(string id, string label) =>
        CallForms
            .Read(
                SampleForms.Word(
                    (field, written) => Cell(P(Run(SampleForms.ValueOf(field, written)))),
                    field => field.Id == id ? label : field.Text ?? field.Label
                )
            )
            .Forms[0];
}
