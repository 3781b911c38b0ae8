using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>Puts one input through what the intake does with it, and says what is wrong with the outcome.</summary>
internal sealed class FuzzTrial(CallDefinition call)
{
    /// <summary>
    /// The processor time that one case may take. The limits are counts, so this is far above what they let pass.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>What one case may allocate; the limits let 64 MiB of parts be inflated.</summary>
    private const long MostBytes = 1024L * 1024 * 1024;

    private readonly FormReader _forms = new(call.Forms, call.Limits.Forms);
    private readonly MailOpener _opener = new(call, new OwnMail(new SenderOptions().From, []));
    private readonly SelfCheck _check = new(call, new SubmissionReader(call));

    /// <summary>
    /// The fault, or null. It may take longer than it should: somebody else looks at the clock meanwhile.
    /// </summary>
    public string? Fault(FuzzCase input)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadTime.Now;
        string? fault = null;
        try
        {
            using var spool = new FileSpool();
            if (input.Extension == "eml")
                _check.Check(_opener.Open(new MemoryStream(input.Content), spool, default), default);
            else
                fault = Wrong(_forms.Read(new MemoryStream(input.Content), default), input.Undamaged);
        }
        catch (Exception e)
        {
            return e.ToString();
        }

        var taken = ThreadTime.Now - start;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return taken > Longest ? $"took {taken.TotalSeconds:0.0} s"
            : allocated > MostBytes ? $"allocated {allocated / (1024 * 1024)} MiB"
            : fault;
    }

    /// <summary>
    /// A file must give a form or a finding, and damaged bytes never another value than the one that was written.
    /// </summary>
    private string? Wrong(FileReading reading, byte[]? undamaged)
    {
        if (reading.Forms.Count == 0 && reading.Findings.Count == 0)
            return "neither a form nor a finding";
        if (undamaged is null || reading.Forms.Count == 0)
            return null;
        var written = Values(_forms.Read(new MemoryStream(undamaged), default)).ToHashSet();
        return Values(reading).FirstOrDefault(value => !written.Contains(value)) is { } wrong
            ? $"silently misread: {wrong}"
            : null;
    }

    private static IEnumerable<string> Values(FileReading reading) =>
        reading.Forms.SelectMany(form =>
            form.Fields.Concat(form.Tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells)))
                .Where(field => field.Value is not null)
                .Select(field => $"{form.FormId} {field.Id} at {field.Location}: {field.Value}")
        );
}
