using System.IO.Compression;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Tests.Forms.Blank;

public sealed class BlankFormsTests
{
    [Theory, MemberData(nameof(PublishedForms.Names), MemberType = typeof(PublishedForms))]
    public void Office_has_nothing_to_object_to_in_a_blank_form(string name)
    {
        var form = PublishedForms.Definition(name);

        Assert.Empty(PublishedForms.Objections(form, PublishedForms.Blank(form)));
    }

    [Theory, MemberData(nameof(PublishedForms.Names), MemberType = typeof(PublishedForms))]
    public void The_same_definition_gives_the_same_bytes_whenever_it_is_written(string name)
    {
        var form = PublishedForms.Definition(name);
        var file = PublishedForms.Blank(form);

        Assert.Equal(file, PublishedForms.Blank(PublishedForms.Definition(name)));
        using var package = new ZipArchive(new MemoryStream(file));
        Assert.All(package.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Another_edition_gives_another_file()
    {
        var form = PublishedForms.Definition("form1");

        Assert.NotEqual(PublishedForms.Blank(form), PublishedForms.Blank(form with { Edition = "令和9年度" }));
    }

    [Fact]
    public void The_memoranda_follow_after_adoption_and_are_not_required() =>
        Assert.All(["memorandum1", "memorandum2"], name => Assert.False(PublishedForms.Definition(name).Required));

    [Fact]
    public void A_table_in_a_Word_form_is_refused_rather_than_left_out()
    {
        var form = PublishedForms.Definition("form2") with { File = FormFile.Word };

        var refusal = Assert.Throws<NotSupportedException>(() => BlankForms.Write(form, Stream.Null));

        Assert.Contains("municipalities", refusal.Message, StringComparison.Ordinal);
    }
}
