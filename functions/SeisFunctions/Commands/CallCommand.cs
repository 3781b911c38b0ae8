using SeisFunctions.Calls;
using SeisFunctions.Commands.Demo;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;

namespace SeisFunctions.Commands;

/// <summary>Looks at a call's data without starting anything.</summary>
internal static class CallCommand
{
    private const int InOrder = 0,
        HasFaults = 1;

    /// <summary>Prints what the start would refuse, a line for each fault.</summary>
    /// <param name="given"><c>call.json</c>, or the folder that holds it.</param>
    public static async Task<int> CheckAsync(FileInfo given)
    {
        var file = new FileInfo(CallOptions.FileOf(given.FullName));
        var (call, faults) = CallLoader.Read(file.FullName, CallOptions.FurtherFaults);
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(fault);
        if (call is null || faults.Count > 0)
            return HasFaults;
        // Samples follow what they are samples of: they are looked at once that is in order.
        var wrong = File.Exists(Path.Combine(file.DirectoryName!, SampleLoader.FileName))
            ? SampleLoader.Read(file.DirectoryName!, call).Faults
            : [];
        foreach (var fault in wrong)
            await Console.Error.WriteLineAsync(fault);
        if (wrong.Count > 0)
            return HasFaults;
        await Console.Out.WriteLineAsync(
            $"{call.Id}: {call.Forms.Count} forms, {call.Requirements.Count} requirements, "
                + $"{call.Letters.Count} letters. No faults."
        );
        // A slip of a date breaks no rule: people see it.
        await Console.Out.WriteLineAsync(
            $"Opens {JapanTime.ToMinuteText(call.Schedule.OpensAt)}, closes {JapanTime.ToMinuteText(call.Schedule.Deadline)} (JST)."
        );
        foreach (var remark in CallRemarks.Of(call))
            await Console.Out.WriteLineAsync(remark);
        return InOrder;
    }
}
