using System.ComponentModel;
using System.Diagnostics;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Reading;

/// <summary>
/// Writes the applications that are read, with the project's own blank forms. All people and addresses are invented.
/// </summary>
internal sealed class SampleApplications(CallDefinition call, string folder)
{
    /// <summary>
    /// Rows of the municipality table at 1×; an average prefecture has 37 municipalities, and not all take part.
    /// </summary>
    public const int Rows = 20;

    private readonly SeisForms _forms = new(call);

    public ApplicationFiles WithRows(int rows) => Write($"{rows} rows", _forms.Form1("北海道"), rows);

    /// <summary>As wordy as applicants get: three pages of text in every field that takes it.</summary>
    public ApplicationFiles WithLongTexts()
    {
        var text = string.Concat(
            Enumerable.Repeat(
                "高齢化が進む中山間地域では、移動手段の確保と窓口の負担の軽減が課題であり、県と市町村が共に取り組む。",
                60
            )
        );
        string[] fields =
        [
            "currentStructure",
            "issues",
            "goal",
            "supportDetail",
            FormFields.RoleOfRepresentative,
            FormFields.RoleOfPartners,
            FormFields.Necessity,
            FormFields.Efficiency,
            FormFields.Feasibility,
        ];
        return Write(
            "long texts",
            _forms.WideForm1("北海道", "青森県、岩手県", [.. fields.Select(field => (field, text))]),
            Rows
        );
    }

    /// <summary>The same files saved again by LibreOffice, or null where that is not installed.</summary>
    public ApplicationFiles? SavedByLibreOffice(ApplicationFiles files)
    {
        var saved = Directory.CreateDirectory(Path.Combine(folder, "libreoffice")).FullName;
        var profile = new Uri(Path.Combine(folder, "profile") + "/");
        try
        {
            foreach (var file in new[] { files.Form1, files.Form2 })
            {
                var start = new ProcessStartInfo(
                    "soffice",
                    [
                        $"-env:UserInstallation={profile}",
                        "--headless",
                        "--convert-to",
                        Path.GetExtension(file)[1..],
                        "--outdir",
                        saved,
                        file,
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                };
                using var office = Process.Start(start)!;
                office.OutputDataReceived += (_, _) => { };
                office.ErrorDataReceived += (_, _) => { };
                office.BeginOutputReadLine();
                office.BeginErrorReadLine();
                office.WaitForExit();
            }
        }
        catch (Win32Exception)
        {
            return null;
        }

        return new(
            "LibreOffice",
            Path.Combine(saved, Path.GetFileName(files.Form1)),
            Path.Combine(saved, Path.GetFileName(files.Form2))
        );
    }

    private ApplicationFiles Write(string name, byte[] form1, int rows)
    {
        var all = call.Gazetteer.Municipalities;
        var form2 = _forms.Form2("北海道", [.. Enumerable.Range(0, rows).Select(row => all[row % all.Count].Name)]);
        var into = Directory.CreateDirectory(Path.Combine(folder, name.Replace(' ', '-'))).FullName;
        var (one, two) = (Path.Combine(into, "form1.docx"), Path.Combine(into, "form2.xlsx"));
        File.WriteAllBytes(one, form1);
        File.WriteAllBytes(two, form2);
        return new(name, one, two);
    }
}
