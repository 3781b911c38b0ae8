using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>The blank forms of the calls that come with the app, as an applicant gets them.</summary>
public sealed class BlankFormOfCallTests
{
    public static TheoryData<string> Calls =>
        [
            .. Directory
                .GetDirectories(Repository.Path("functions", "SeisFunctions", "Calls"), "*-r8")
                .Select(folder => Path.GetFileName(folder)!),
        ];

    [Theory, MemberData(nameof(Calls))]
    public void An_example_that_nobody_touched_is_not_told_as_unread(string name)
    {
        var call = CallLoader.Load(Repository.Path("functions", "SeisFunctions", "Calls", name, "call.json"));
        var reader = new FormReader(call.Forms, call.Limits.Forms);

        Assert.All(call.Forms, form =>
        {
            using var blank = new MemoryStream();
            BlankForms.Write(form, blank);
            blank.Position = 0;
            var reading = reader.Read(blank, TestContext.Current.CancellationToken);

            Assert.Equal(form.Id, Assert.Single(reading.Forms).FormId);
            Assert.DoesNotContain(
                reading.Findings.Concat(reading.Forms[0].Findings),
                finding => finding.Code == "form.exampleFilled"
            );
        });
    }
}
