// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How many megabytes a second `quarterlight extract` reads, process start and JSON included, beside programs that only count
// in the same files, and beside a parser that only makes trees of them; what all cores add; how much memory it takes.

#ifdef HAVE_GUMBO
#include <gumbo.h>
#endif

#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Words = std::vector<std::string>;

constexpr int rounds = 5;
constexpr double mebibyte = 1024.0 * 1024.0;

enum class Cores { One, All };

struct Run
{
    double seconds = 0;
    double peakMebibytes = 0; ///< of resident memory
};

/// In the child: output into a file that nobody sees (grep does not count for /dev/null), on one core when asked for.
[[noreturn]] void become(const Words &words, Cores cores)
{
    const int results = fileno(std::tmpfile());
    dup2(results, STDOUT_FILENO);
    dup2(results, STDERR_FILENO);
    if (cores == Cores::One) {
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(0, &one);
        sched_setaffinity(0, sizeof one, &one);
    }
    std::vector<char *> arguments;
    for (const std::string &word : words)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

Run runOnce(const Words &words, Cores cores)
{
    const auto begin = Clock::now();
    const pid_t child = fork();
    if (child == 0)
        become(words, cores);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {std::chrono::duration<double>(Clock::now() - begin).count(), double(usage.ru_maxrss) / 1024.0};
}

/// The fastest of several runs: what the program takes when nothing else runs.
Run run(const Words &words, Cores cores)
{
    Run best = runOnce(words, cores); // the first one warms the disk's cache
    for (int i = 0; i < rounds; ++i) {
        const Run next = runOnce(words, cores);
        best = next.seconds < best.seconds ? next : best;
    }
    return best;
}

Words with(Words words, const Words &files)
{
    words.insert(words.end(), files.begin(), files.end());
    return words;
}

struct Files
{
    Words paths;
    double bytes = 0;
    double largest = 0;
};

Files sized(Words paths)
{
    Files files{std::move(paths)};
    for (const std::string &path : files.paths) {
        const auto size = double(fs::file_size(path));
        files.bytes += size;
        files.largest = std::max(files.largest, size);
    }
    return files;
}

void print(const char *what, const Files &files, const Run &run)
{
    std::printf("  %-34s %8.1f ms %9.1f MB/s %8.1f MiB at most\n", what, run.seconds * 1000, files.bytes / run.seconds / 1e6,
                run.peakMebibytes);
}

#ifdef HAVE_GUMBO
Run parsedByGumbo(const Files &files)
{
    std::vector<std::string> texts;
    for (const std::string &path : files.paths) {
        std::ifstream file(path, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    Run best{1e9, 0};
    for (int i = 0; i < rounds; ++i) {
        const auto begin = Clock::now();
        for (const std::string &text : texts)
            gumbo_destroy_output(&kGumboDefaultOptions,
                                 gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size()));
        best.seconds = std::min(best.seconds, std::chrono::duration<double>(Clock::now() - begin).count());
    }
    return best;
}
#endif

void measure(const std::string &title, const Files &files, bool html)
{
    if (files.paths.empty())
        return;
    std::printf("%s: %zu files, %.1f MB, the largest %.1f MB (its limit of memory %.0f MiB)\n", title.c_str(),
                files.paths.size(), files.bytes / 1e6, files.largest / 1e6, 8 * files.largest / mebibyte + 80);
    const Words extract = with({QUARTERLIGHT, "extract"}, files.paths);
    const Run one = run(extract, Cores::One);
    const Run all = run(extract, Cores::All);
    print("extract, one core", files, one);
    print("extract, all cores", files, all);
    std::printf("  %-34s %8.2f times as fast on all %u cores\n", "gain", one.seconds / all.seconds,
                unsigned(sysconf(_SC_NPROCESSORS_ONLN)));
    print("wc -w", files, run(with({"wc", "-w"}, files.paths), Cores::One));
    print("grep -cE '[0-9]+,[0-9]{3}'", files, run(with({"grep", "-cE", "[0-9]+,[0-9]{3}"}, files.paths), Cores::One));
#ifdef HAVE_GUMBO
    if (html)
        print("gumbo, trees in one process", files, parsedByGumbo(files));
#else
    (void)html;
#endif
}

/// A submission of 100 MB that holds 1 MB of text; the rest is a picture as the filing system encodes it.
std::string writeSubmission(const fs::path &folder, const std::string &release)
{
    constexpr std::size_t textBytes = 1'000'000;
    constexpr std::size_t allBytes = 100'000'000;
    const std::string path = (folder / "submission.txt").string();
    std::ifstream exhibit(release, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(exhibit), std::istreambuf_iterator<char>()};
    std::ofstream out(path, std::ios::binary);
    out << "<SEC-DOCUMENT>0000000000-03-000001.txt\n<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>1\n<FILENAME>a.txt\n<TEXT>\n"
        << text;
    const std::string prose =
        "The company makes instruments that measure the light of a quarter and sells them by the year.\n\n";
    for (std::size_t written = text.size(); written < textBytes; written += prose.size())
        out << prose;
    out << "</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>GRAPHIC\n<SEQUENCE>2\n<FILENAME>a.jpg\n<TEXT>\nbegin 644 a.jpg\n";
    const std::string line = "M" + std::string(60, '#') + "\n";
    for (std::size_t written = textBytes; written < allBytes; written += line.size())
        out << line;
    out << "end\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
    return path;
}

bool endsWith(const std::string &path, std::initializer_list<const char *> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&path](const char *ending) { return path.ends_with(ending); });
}

/// Without files on the command line: our own samples, many times over.
Words samples()
{
    constexpr int times = 60;
    Words paths;
    for (const auto &entry : fs::directory_iterator(SAMPLES))
        paths.push_back(entry.path().string());
    Words many;
    for (int i = 0; i < times; ++i)
        many.insert(many.end(), paths.begin(), paths.end());
    return many;
}

} // namespace

/// throughput [FILE…]: plain text (.txt) and HTML (.htm, .html) apart; without any, of the samples.
int main(int argc, char *argv[])
{
    const Words named(argv + 1, argv + argc);
    Words text;
    Words html;
    for (const std::string &path : named.empty() ? samples() : named) {
        if (endsWith(path, {".txt"}))
            text.push_back(path);
        else if (endsWith(path, {".htm", ".html"}))
            html.push_back(path);
    }
    const std::string release = SAMPLES "/thermogenesis-2003q4.txt";
    measure("Plain text", sized(text), false);
    measure("HTML", sized(html), true);
    const fs::path folder = fs::temp_directory_path() / ("throughput-" + std::to_string(getpid()));
    fs::create_directory(folder);
    measure("A submission, 1 MB of it text", sized({writeSubmission(folder, release)}), false);
    fs::remove_all(folder);
    return 0;
}
