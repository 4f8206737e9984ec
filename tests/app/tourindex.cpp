#include "tests/app/tourindex.h"

#include "tests/app/screenwalk.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace keyturn::test {

namespace {

constexpr auto head = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Keyturn: pictures of every screen</title>
<style>
body { font: 14px/1.5 sans-serif; margin: 24px; background: #f5f6f8; color: #191d25; }
table { border-collapse: collapse; }
th, td { border: 1px solid #d3d8e0; padding: 8px; text-align: left; vertical-align: top; background: #fff; }
th { position: sticky; top: 0; background: #edeff3; }
img { width: 420px; display: block; }
code { font-size: 13px; }
</style></head><body>
<h1>Keyturn: pictures of every screen</h1>
<p>At the left the picture of the design that a screen answers to; screens without one are marked –.</p>
<table>
)"_L1;

QString lookName(const QString &look)
{
    return look == "-dark"_L1 ? u"Dark"_s : look == "-zh"_L1 ? u"简体中文"_s : u"Light"_s;
}

QString designCell(const QString &screen)
{
    const QString design = designName(screen);
    return design.isEmpty() ? u"–"_s : u"<code>"_s + design + u".png</code>"_s;
}

} // namespace

void TourIndex::add(const QString &screen, const QString &look)
{
    if (!m_screens.contains(screen))
        m_screens << screen;
    if (!m_looks.contains(look))
        m_looks << look;
    m_pictures << screen + look + u".png"_s;
}

QString TourIndex::html() const
{
    QStringList screens = m_screens;
    screens.sort();
    QString page = QString(head) + u"<tr><th>Design</th><th>Screen</th>"_s;
    for (const QString &look : m_looks)
        page += u"<th>"_s + lookName(look) + u"</th>"_s;
    page += u"</tr>\n"_s;
    for (const QString &screen : std::as_const(screens)) {
        page += u"<tr id=\"%1\"><td>%2</td><td>%1</td>"_s.arg(screen, designCell(screen));
        for (const QString &look : m_looks) {
            const QString picture = screen + look + u".png"_s;
            page += m_pictures.contains(picture)
                ? u"<td><a href=\"%1\"><img src=\"%1\" alt=\"%2, %3\" loading=\"lazy\"></a></td>"_s
                      .arg(picture, screen, lookName(look))
                : u"<td>–</td>"_s;
        }
        page += u"</tr>\n"_s;
    }
    return page + u"</table></body></html>\n"_s;
}

bool TourIndex::write(const QString &file) const
{
    QSaveFile page(file);
    return page.open(QIODevice::WriteOnly) && page.write(html().toUtf8()) > 0 && page.commit();
}

} // namespace keyturn::test
