#pragma once

#include "ui/widgets/card.h"

#include <QElapsedTimer>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace keyturn {

struct Workspace;

//! How far the listing of a region has come, with Cancel; to be seen only when it takes longer
//! than a second. Owned by the activity page.
class LoadingCard : public Card
{
    Q_OBJECT

public:
    explicit LoadingCard(Workspace *workspace, QWidget *parent = nullptr);

signals:
    //! It was canceled; the sentence says how far it had come.
    void stopped(const QString &notice);
    void visibilityChanged();

private:
    [[nodiscard]] bool isLoading() const;
    void begin();
    void update();
    void show(bool visible);
    void stop();
    [[nodiscard]] QString progressText(int described, int total) const;

    Workspace *m_workspace;
    Label *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_tick; //!< runs while something is loaded
    QElapsedTimer m_since;
};

} // namespace keyturn
