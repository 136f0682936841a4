/** The monthly publication as a job of a forge: checks the ledgers, releases, builds, keeps what was released, and puts it on the server. */
import { SITE_FOLDER } from './hosting.ts';

/** In the form of GitHub Actions, which Gitea and Forgejo read too. `tests/journeys/monthly.test.ts` runs its steps. */
export const monthlyFile = `# .github/workflows/monthly.yml
name: publish
on:
  workflow_dispatch:
    inputs:
      as_of: { description: "数据截止日，如 2019-01-31", required: true }
      closed_on: { description: "台账收齐日", required: true }
      published_on: { description: "发布日", required: true }
      note: { description: "这一期的说明", required: true }
permissions:
  contents: write
concurrency: publish
env:
  AS_OF: \${{ inputs.as_of }}
  CLOSED_ON: \${{ inputs.closed_on }}
  PUBLISHED_ON: \${{ inputs.published_on }}
  NOTE: \${{ inputs.note }}
jobs:
  publish:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@v4
      - name: install
        run: npm ci
      - name: check
        run: npm run check
      - name: release
        run: npm run release -- --as-of "$AS_OF" --closed-on "$CLOSED_ON" --published-on "$PUBLISHED_ON" --note "$NOTE" --yes
      - name: build
        run: npm run build && npm run compress
      - name: keep what was released
        run: |
          git config user.name publish
          git config user.email publish@localhost
          git add data
          git commit -m "Release the ledgers as of $AS_OF"
          git push
      - uses: actions/upload-artifact@v4
        with:
          name: site
          path: |
            dist
            dist-deploy
      # Where the variable SITE_HOST (publisher@host) and the secret SITE_KEY (a private key for it) are set.
      - name: publish
        if: \${{ vars.SITE_HOST != '' }}
        env:
          SITE_HOST: \${{ vars.SITE_HOST }}
          SITE_FOLDER: \${{ vars.SITE_FOLDER || '${SITE_FOLDER}' }}
          SITE_KEY: \${{ secrets.SITE_KEY }}
        run: |
          umask 077
          printf '%s\\n' "$SITE_KEY" > ~/site-key
          ssh="ssh -i $HOME/site-key -o StrictHostKeyChecking=accept-new"
          rsync -a --chmod=D755,F644 -e "$ssh" dist/ "$SITE_HOST:$SITE_FOLDER.$AS_OF/"
          # What open pages of the last one still ask for, then the one step in which readers pass from the one to the other.
          $ssh "$SITE_HOST" "cd '$SITE_FOLDER' && cp -an _astro link-pictures map '$SITE_FOLDER.$AS_OF/' || true"
          $ssh "$SITE_HOST" "ln -sfn '$SITE_FOLDER.$AS_OF' '$SITE_FOLDER.new' && mv -T '$SITE_FOLDER.new' '$SITE_FOLDER'"
`;
