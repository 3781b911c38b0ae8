using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>An answer that holds a label of another form makes no second form of the file.</summary>
public sealed class OneFormTests
{
    private static readonly FormDefinition Other = CallForms.All.Single(form => form.Id == "memorandum2");

    [Theory]
    [InlineData("代表都道府県：鳥取県")]
    [InlineData("代表都道府県：島根県\n連携する都道府県：なし")]
    [InlineData("（代表都道府県：鳥取県）の広域申請とは別の取組である。")]
    [InlineData("代表都道府県名：鳥取県\n首長：県庁 太郎\n合意日：令和8年6月1日")]
    public void An_answer_with_labels_of_another_form_is_an_answer(string answer)
    {
        var file = SampleForms.Word(
            (field, written) => WordFile.Cell(field.Id == "supportDetail" ? answer : SampleForms.ValueOf(field, written))
        );

        var form = Assert.Single(CallForms.Read(file).Forms);

        Assert.Equal(("form1", answer), (form.FormId, form["supportDetail"].Value));
    }

    [Fact]
    public void A_choice_that_names_the_representative_is_no_second_form()
    {
        var file = SampleForms.Word(
            (field, written) =>
                WordFile.Cell(
                    field.Id == "applicationKind"
                        ? "□通常　☑広域リージョン連携（代表都道府県：鳥取県）"
                        : SampleForms.ValueOf(field, written)
                )
        );

        Assert.Equal("form1", Assert.Single(CallForms.Read(file).Forms).FormId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_memorandum_alone_is_read_with_and_without_its_title(bool isTitled)
    {
        var file = new WordFile();
        if (isTitled)
        {
            file.Paragraph(Other.Title);
        }

        file.Table([.. Other.Fields.Select(field => WordFile.Row(field.Label, "島根県"))]);

        Assert.Equal("memorandum2", Assert.Single(CallForms.Read(file.Build()).Forms).FormId);
    }
}
