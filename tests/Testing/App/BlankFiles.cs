using SeisFunctions.Forms.Blank;

namespace SeisFunctions.Tests.Testing;

/// <summary>The blank forms as applicants download them.</summary>
internal static class BlankFiles
{
    public static byte[] Form1 { get; } = Of("様式1");

    public static byte[] Form2 { get; } = Of("様式2");

    private static byte[] Of(string name)
    {
        using var file = new MemoryStream();
        BlankForms.Write(Sample.Call.Forms.Single(form => form.Name == name), file);
        return file.ToArray();
    }
}
