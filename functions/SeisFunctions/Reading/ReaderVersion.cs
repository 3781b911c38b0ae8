using SeisFunctions.Calls;

namespace SeisFunctions.Reading;

/// <summary>
/// Which reader read: a hash over its sources and over the form definitions. Another version never starts a reading by
/// itself.
/// </summary>
public static class ReaderVersion
{
    /// <summary>The version of this build for a call.</summary>
    public static string Of(CallDefinition call) => $"{FormsSource.Hash}-{ReadingSource.Hash}-{call.FormsHash}";
}
