namespace SeisFunctions.Hosting;

/// <summary>Settings <c>Call__…</c>.</summary>
public sealed class CallOptions
{
    /// <summary>Path of <c>call.json</c>, absolute or relative to the app's own folder.</summary>
    public string Definition { get; set; } = "Calls/seis-r8/call.json";
}
