namespace SeisFunctions.Tests.Testing;

/// <summary>
/// Compares with a file that people can read. The switch that writes the files anew must stay off: with it on, every
/// comparison fails.
/// </summary>
internal static class Snapshot
{
    private const bool Overwrite = false;

    /// <summary>The text must be what the file says, line ends aside.</summary>
    /// <param name="file">Path below the test project.</param>
    /// <param name="text">What came out.</param>
    public static void Equal(string file, string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (Overwrite)
        {
#pragma warning disable CS0162 // the switch is off
            File.WriteAllText(
                Path.Combine(Repository.Root, "tests", typeof(Snapshot).Assembly.GetName().Name!, file),
                text
            );
            Assert.Fail($"{file} has been written. Read it, and switch Overwrite off again.");
#pragma warning restore CS0162
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).ReplaceLineEndings("\n"), text);
    }
}
