using SeisFunctions.Calls;
using SeisFunctions.Desk.Applying;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Hosting;
using Spectre.Console;

namespace SeisFunctions.Commands;

/// <summary>Writes the blank forms of the call.</summary>
internal static class FormsCommand
{
    public static int Run(DirectoryInfo folder, IAnsiConsole console)
    {
        folder.Create();
        foreach (var form in Call().Forms)
        {
            var path = Path.Combine(folder.FullName, BlankFormFiles.NameOf(form));
            using (var file = File.Create(path))
                BlankForms.Write(form, file);
            console.MarkupLineInterpolated($"{path}");
        }

        return 0;
    }

    /// <summary>The call that the settings of the current folder name.</summary>
    public static CallDefinition Call() =>
        CallOptions.LoadCall(new EmbeddedHostBuilder(new EmbeddedHostOptions()).Configuration);
}
