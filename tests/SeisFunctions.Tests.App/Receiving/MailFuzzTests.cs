using SeisFunctions.Benchmarks.Fuzzing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

public sealed class MailFuzzTests
{
    private const int Seed = 20260326;
    private const int Cases = 500;

    /// <summary>
    /// The cases of <c>eng/fuzz.sh</c>, a fixed number of them: the longer trial goes on where this ends.
    /// </summary>
    [Fact]
    public void Damaged_mails_of_a_fixed_seed_give_files_or_findings_and_never_an_exception_or_a_hang()
    {
        var inputs = new FuzzInputs(new(Sample.Call, Path.Combine(AppContext.BaseDirectory, "Forms", "Files")), Seed);
        var trial = new FuzzTrial(Sample.Call);

        var mails = Enumerable.Range(0, Cases).Select(inputs.Case).Where(input => input.Extension == "eml").ToList();
        var faults = mails.Select(trial.Fault).OfType<string>().ToList();

        Assert.Empty(faults);
        Assert.True(mails.Count > Cases / 4, $"{mails.Count} of {Cases} are mails");
    }
}
